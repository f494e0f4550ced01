import { COMPOSING, HEAD_BOX } from './keys.ts';
import { pause } from './lazy.ts';

/**
 * What was typed into the box of the page before the search was there, taken out of it; an input method is let finish its word.
 * Undefined when the asker has gone elsewhere meanwhile.
 */
export async function typedBefore(): Promise<string | undefined> {
  const box = document.querySelector<HTMLInputElement>(HEAD_BOX);
  if (box === null) return '';
  if (box.hasAttribute(COMPOSING)) {
    await new Promise((resolve) => box.addEventListener('compositionend', resolve, { once: true }));
    // Browsers differ in which comes last, this or the letters.
    await pause();
  }
  if (document.activeElement !== box) return undefined;
  const { value } = box;
  box.value = '';
  return value;
}
