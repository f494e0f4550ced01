const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** Listens for the keys that ask for the search: `/` where nothing is typed into, Ctrl-K and ⌘K anywhere. */
export function onSearchKeys(wanted: () => void): void {
  addEventListener('keydown', (event) => {
    const { key, code, shiftKey } = event;
    // An input method that takes the key tells only where it lies.
    const isSlash = key === '/' || (key === 'Process' && code === 'Slash' && !shiftKey);
    const isFree = document.activeElement?.matches(TYPED_INTO) !== true;
    const isCommand = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isCommand && !(isSlash && isFree)) return;
    event.preventDefault();
    wanted();
  });
}

/** The event by which the script of a page asks the search, once it is loaded, to open over the page. */
export const OPEN_SEARCH = 'mingze:open-search';
/** Set on the box of the page while an input method is at work in it. */
export const COMPOSING = 'data-composing';
/** The box in the head of a page, into which is typed what comes before the search does. */
export const HEAD_BOX = '.header-search input';
