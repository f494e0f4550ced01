/**
 * The script of a record page. It loads the search when somebody is about to use it, opens it when the keys ask, has what
 * can be copied copied and what is cited made whole, and gives answers the words to hand them on.
 */
import { startCitations } from '../cite.ts';
import { startCopyButtons } from '../copy.ts';
import { startDispatch } from '../dispatch.ts';
import { COMPOSING, HEAD_BOX, OPEN_SEARCH, onSearchKeys } from './keys.ts';

const { base = '', searchScript = '' } =
  document.querySelector<HTMLElement>('[data-base]')?.dataset ?? {};
const box = document.querySelector<HTMLInputElement>(`#query, ${HEAD_BOX}`);

/** While a query is typed, what will answer it on the search page comes into the browser's store. */
addEventListener('focusin', function warmUp({ target }) {
  if (target !== box) return;
  removeEventListener('focusin', warmUp);
  // Named here once more, held by a test: whatever it shared with other scripts would be one more file on every page.
  for (const file of ['search/emergencies.json', 'search/words.json'])
    void fetch(`${base}${file}`, { priority: 'low' }).catch(() => {});
  void fetch(searchScript, { priority: 'low' }).catch(() => {});
});

/** What few use of a page is loaded by whoever does; without it the form there leads on. */
const used = document.querySelector<HTMLElement>('[data-used]');
used?.addEventListener(
  'focusin',
  () => void import(/* @vite-ignore */ used.dataset['used'] ?? '').catch(() => {}),
  { once: true },
);

for (const [type, isOn] of [
  ['compositionstart', true],
  ['compositionend', false],
] as const)
  box?.addEventListener(type, () => box.toggleAttribute(COMPOSING, isOn));

onSearchKeys(async () => {
  if (box?.id === 'query') return box.select();
  // Until the search is there, what is typed goes into the box of the page, an input method included.
  box?.focus({ preventScroll: true });
  try {
    await import(/* @vite-ignore */ searchScript);
    dispatchEvent(new Event(OPEN_SEARCH));
  } catch {
    // Offline, or the site has changed its build: that box leads on without it.
    box?.scrollIntoView();
  }
});

startCopyButtons();
startCitations();
startDispatch();
