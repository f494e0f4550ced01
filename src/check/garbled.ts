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

/** The bytes of each character, by the encoding in which UTF-8 is most often read by mistake. */
const bytesIn: Readonly<Record<string, () => ReadonlyMap<string, readonly number[]>>> = {
  gb18030: once(() => {
    const pairs: number[] = [];
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) pairs.push(high, low, 0x0a);
    const characters = new TextDecoder('gb18030').decode(new Uint8Array(pairs)).split('\n');
    const pairsOf = new Map(
      characters.flatMap((character, at) =>
        [...character].length === 1 && character !== '\uFFFD'
          ? [
              [character, [pairs[at * 3] ?? 0, pairs[at * 3 + 1] ?? 0]] as [
                string,
                readonly number[],
              ],
            ]
          : [],
      ),
    );
    // The one byte that stands for a character beside those of ASCII.
    return pairsOf.set('€', [0x80]);
  }),
  'windows-1252': once(() => {
    const bytes = Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
    const characters = new TextDecoder('windows-1252').decode(new Uint8Array(bytes));
    return new Map([...characters].map((character, at) => [character, [0x80 + at]]));
  }),
};

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The first byte of nearly every Chinese character in UTF-8. Whatever was read wrong begins with one of them. */
const isFirst = (byte = 0): boolean => byte >= 0xe4 && byte <= 0xe9;

const beginning = once(
  () =>
    new RegExp(
      `[${Object.values(bytesIn)
        .flatMap((table) => [...table()].flatMap(([own, [byte]]) => (isFirst(byte) ? own : [])))
        .join('')}]`,
      'u',
    ),
);

/** Whether a text that was read in the wrong encoding can hold a character; each holds one. */
export const maybeGarbled = (character: string): boolean => beginning().test(character);

/** What a text said before it was read in the wrong encoding; undefined where it was not. */
export function ungarbled(text: string): string | undefined {
  if (!beginning().test(text)) return undefined;
  return Object.values(bytesIn)
    .map((table) => restored(text, table()))
    .find((found) => found !== undefined);
}

function restored(text: string, table: ReadonlyMap<string, readonly number[]>): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const own = character < '\u0080' ? [character.charCodeAt(0)] : table.get(character);
    if (own === undefined) return undefined;
    bytes.push(...own);
  }
  const read = new TextDecoder().decode(new Uint8Array(bytes));
  const count = (pattern: RegExp) => read.match(pattern)?.length ?? 0;
  const chinese = count(/[\p{Script=Han}，。；：、“”（）《》〔〕—…]/gu);
  const other = count(/[^\p{ASCII}\p{Script=Han}，。；：、“”（）《》〔〕—…]/gu);
  // A last character may have been cut; Chinese by chance has hardly two in a row that read as such.
  return chinese >= 2 && other * 4 <= chinese ? read.replaceAll('\uFFFD', '') : undefined;
}
