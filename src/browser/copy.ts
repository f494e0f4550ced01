/** Shows the copy buttons of the page and makes them copy the text that each names. */
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

/** Copies, or selects the text where the browser lets no page write to the clipboard, as on a site without TLS. */
async function copy({ dataset, nextElementSibling: status }: HTMLButtonElement): Promise<void> {
  const box = document.getElementById(dataset['copy'] ?? '');
  if (box === null || status === null) return;
  const copied = await navigator.clipboard?.writeText(box.textContent).then(
    () => true,
    () => false,
  );
  if (copied !== true) getSelection()?.selectAllChildren(box);
  status.textContent = (copied === true ? dataset['copied'] : dataset['selected']) ?? '';
}
