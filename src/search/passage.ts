/** Enough around the words to read them in their place. */
const AROUND = 24;

/**
 * The sentence of a text in which a query stands word for word, cut to what is near it; undefined where the text does not say
 * it so. A query that punctuation has cut into pieces must stand there piece by piece.
 */
export function passage(text: string, core: string): string | undefined {
  const pieces = core.split(' ').filter((piece) => piece !== '');
  const [first] = pieces;
  if (first === undefined || !pieces.every((piece) => text.includes(piece))) return undefined;
  const sentence = text.split('。').find((part) => part.includes(first)) ?? '';
  const at = sentence.indexOf(first);
  const start = Math.max(0, at - AROUND);
  const end = Math.min(sentence.length, at + first.length + AROUND);
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}
