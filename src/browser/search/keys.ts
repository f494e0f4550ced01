const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** Listens for the keys that ask for the search: `/` where nothing is typed into, Ctrl-K and ⌘K anywhere. */
export function onSearchKeys(wanted: () => void): void {
  addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && document.activeElement?.matches(TYPED_INTO) !== true;
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCommand) return;
    event.preventDefault();
    wanted();
  });
}

/** The event by which the script of a page asks the search, once it is loaded, to open over the page. */
export const OPEN_SEARCH = 'mingze:open-search';
