/**
 * The search as far as it answers first, what it answers by included: the search page asks for nothing else before its first
 * answer, and any other page loads it when the search is first wanted. The rest of the search is a file of its own, and so is the dialog.
 */
import firstFile from 'virtual:first-file';
import { HEAD_BOX, OPEN_SEARCH } from './keys.ts';
import { lazy } from './lazy.ts';
import { startSearchPage } from './page.ts';
import { searchStyled } from './style.ts';

startSearchPage(firstFile);
const loadDialog = lazy(() => import('./dialog.ts'));
addEventListener(OPEN_SEARCH, () => {
  // On its way together with the dialog, which waits for it.
  void searchStyled();
  loadDialog().then(
    ({ openSearchDialog }) => openSearchDialog(firstFile),
    // The box of the page leads on without it.
    () => document.querySelector(HEAD_BOX)?.scrollIntoView(),
  );
});
