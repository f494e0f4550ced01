/** The only script of a record page. It loads the search when somebody is about to use it, and opens it when the keys ask. */
import { OPEN_SEARCH, onSearchKeys } from './keys.ts';

const {
  searchScript = '',
  searchWords = '',
  searchEmergencies = '',
  searchPage = '',
} = document.querySelector<HTMLElement>('[data-search-script]')?.dataset ?? {};

/** While a query is typed, what will answer it on the search page comes into the browser's store. */
addEventListener('focusin', function warmUp({ target }) {
  if (!(target as Element).matches('[role=search] input')) return;
  removeEventListener('focusin', warmUp);
  for (const address of [searchEmergencies, searchScript, searchWords])
    void fetch(address, { priority: 'low' }).catch(() => {});
});

onSearchKeys(async () => {
  const box = document.querySelector<HTMLInputElement>('#query');
  if (box !== null) return box.select();
  try {
    await import(/* @vite-ignore */ searchScript);
    dispatchEvent(new Event(OPEN_SEARCH));
  } catch {
    // Offline, or the site has changed its build: the search page says what can be done.
    location.assign(searchPage);
  }
});
