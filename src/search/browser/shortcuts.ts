/** The only script of a record page: the keys for searching load the search, and open it over the page. */
import { OPEN_SEARCH, onSearchKeys } from './keys.ts';

onSearchKeys(async () => {
  const { searchScript = '', searchPage = '' } =
    document.querySelector<HTMLElement>('[data-search-script]')?.dataset ?? {};
  try {
    await import(/* @vite-ignore */ searchScript);
    dispatchEvent(new Event(OPEN_SEARCH));
  } catch {
    // Offline, or the site has changed its build: the search page says what can be done.
    location.assign(searchPage);
  }
});
