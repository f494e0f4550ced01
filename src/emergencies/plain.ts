/** Stands for a character that counts no more: nothing is found across it, and no text holds it. */
export const GONE = '\n';

/** What is looked at of a telling: Chinese characters, letters and digits, in one width and one case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Script=Han}a-z0-9]/gu, '');
}
