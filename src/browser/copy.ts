import { citeText } from '../words/cite-text.ts';

/** Shows the copy buttons of the page and makes them copy the text that each names. */
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

/** Copies, or selects the text where the browser lets no page write to the clipboard, as on a site without TLS, and says which. */
async function copy({ dataset, nextElementSibling: status }: HTMLButtonElement): Promise<void> {
  const box = document.getElementById(dataset['copy'] ?? '');
  if (box === null || status === null) return;
  status.textContent = await copied(box);
}

/** Copies the text of an element and gives the words that say whether it was copied or only selected. */
export const copied = async (box: HTMLElement): Promise<string> =>
  (await copyOf(box)) ? citeText.copied : citeText.selected;

/** Copies the text of an element and says whether it could; where it could not, the text is selected. */
export async function copyOf(box: HTMLElement): Promise<boolean> {
  const copied = await navigator.clipboard?.writeText(box.textContent).then(
    () => true,
    () => false,
  );
  if (copied !== true) getSelection()?.selectAllChildren(box);
  return copied === true;
}
