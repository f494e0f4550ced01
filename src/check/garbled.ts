/** Chinese that was read in the wrong encoding, and what it then looks like. */

const decode = (encoding: string, text: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

/** What is left of GBK read as UTF-8, and of that saved again and read as GBK. */
const LOST = /\uFFFD|锟斤/;

/** Whether a header is that of the table, spoilt: one of its labels in the wrong encoding, or signs that stand for what was lost. */
export function isGarbled(header: readonly string[], labels: readonly string[]): boolean {
  const known = labels.filter((label) => header.some((cell) => cell.trim() === label));
  if (known.length * 2 >= labels.length) return false;
  const spoilt = labels.flatMap((label) =>
    ['gb18030', 'windows-1252', 'big5', 'shift_jis'].map((encoding) => decode(encoding, label)),
  );
  // The last character may have been lost.
  const starts = spoilt.map((text) => text.slice(0, Math.max(2, text.length - 1)));
  return header.some((cell) => LOST.test(cell) || starts.some((start) => cell.includes(start)));
}
