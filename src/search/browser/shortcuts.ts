/** The only script of a record page: `/` or Ctrl-K opens the search. The rest is loaded when it is wanted. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

addEventListener('keydown', async (event) => {
  const isSlash = event.key === '/' && document.activeElement?.matches(TYPED_INTO) !== true;
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isCommand) return;
  event.preventDefault();
  // Where the page itself is for searching, its own box is the place to type.
  const box = document.querySelector<HTMLInputElement>('#query');
  if (box !== null) box.select();
  else await (await import('./dialog.ts')).openSearchDialog();
});
