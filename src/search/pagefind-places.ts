/**
 * Pagefind notes at which places of a text each word stands, by which it would rank and quote. Here words are asked for one by one,
 * to hear in which texts they stand: without the places the files of the index are little more than half.
 */
import { inBatches } from './batches.ts';
import { CborReader } from './cbor.ts';
import { AT_ONCE, INDEX, openedFile, packedFile } from './pagefind-files.ts';

/** The files of an index, which tells no places. */
export async function withoutPlaces(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const some = await inBatches([...files], AT_ONCE, async ([name, bytes]) => {
    if (!INDEX.test(name)) return [name, bytes] as const;
    const content = lessPlaces(await openedFile(name, bytes));
    return [name, packedFile(content)] as const;
  });
  return new Map(some);
}

/** A list of one place, the first: that a word stands in a text must still be said. */
const SOMEWHERE = [0x81, 0x00] as const;

/** One file: words, each with the texts that hold it, and of each text the places in it and in what is told beside it. */
function lessPlaces(bytes: Buffer): Uint8Array {
  const reader = new CborReader(bytes);
  const less = new Uint8Array(bytes.length);
  let [length, copied] = [0, 0];
  const copyTo = (end: number): void => {
    // There is little between two places, and very often.
    for (; copied < end; copied += 1, length += 1) less[length] = bytes[copied] ?? 0;
  };
  if (reader.list() !== 1) throw new Error('a file of the index holds more than words');
  for (let words = reader.list(); words > 0; words -= 1) {
    if (reader.list() !== 3) throw new Error('a word is told otherwise');
    reader.skip();
    for (let texts = reader.list(); texts > 0; texts -= 1) {
      if (reader.list() !== 3) throw new Error('a text is told otherwise');
      reader.skip();
      const start = reader.at;
      reader.skip();
      // What stands in no place of the text itself stays so.
      if (reader.at - start > SOMEWHERE.length) {
        copyTo(start);
        for (const byte of SOMEWHERE) less[length++] = byte;
        copied = reader.at;
      }
      reader.skip();
    }
    reader.skip();
  }
  reader.end();
  copyTo(bytes.length);
  return less.subarray(0, length);
}
