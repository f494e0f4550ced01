import { citeText } from '../words/cite-text.ts';

/** Shows the copy buttons of the page and makes each copy the text of the element before it. */
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    const box = button.previousElementSibling;
    if (box instanceof HTMLElement) makeCopy(button, box);
  }
}

/** Makes a button copy the text of an element, and say beside itself whether it did. */
export function makeCopy(button: HTMLButtonElement, box: HTMLElement): void {
  const status = document.createElement('span');
  status.className = 'muted';
  status.setAttribute('role', 'status');
  button.after(' ', status);
  button.addEventListener('click', async () => {
    status.textContent = await copied(box);
  });
}

/** Copies the text of an element and gives the words that say whether it was copied or only selected. */
export const copied = async (box: HTMLElement): Promise<string> =>
  (await copyOf(box)) ? citeText.copied : citeText.selected;

/**
 * Copies the text of an element and says whether it could; where the browser lets no page write to the clipboard, as on a site
 * without TLS, the text is selected.
 */
export async function copyOf(box: HTMLElement): Promise<boolean> {
  const written = await navigator.clipboard?.writeText(box.textContent).then(
    () => true,
    () => false,
  );
  if (written !== true) getSelection()?.selectAllChildren(box);
  return written === true;
}
