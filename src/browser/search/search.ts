/**
 * The search as one file, what answers first included: the search page asks for nothing else before its first answer, and
 * any other page loads it when the search is first wanted.
 */
import firstFile from 'virtual:first-file';
import { openSearchDialog } from './dialog.ts';
import { OPEN_SEARCH } from './keys.ts';
import { startSearchPage } from './page.ts';

startSearchPage(firstFile);
addEventListener(OPEN_SEARCH, () => void openSearchDialog(firstFile));
