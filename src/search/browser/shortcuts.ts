/** The only script of a record page: `/` or Ctrl-K opens the search. The rest is loaded when it is wanted. */
addEventListener('keydown', async (event) => {
  const isSlash = event.key === '/' && !isTyping(event.target);
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isCommand) return;
  event.preventDefault();
  // Where the page itself is for searching, its own box is the place to type.
  const box = document.querySelector<HTMLInputElement>('#query');
  if (box !== null) box.select();
  else (await import('./dialog.ts')).openSearchDialog();
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
