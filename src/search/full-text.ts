/** The full text of every record: an index that Pagefind makes and reads, and what the search must know beside it. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchRecord } from './documents.ts';
import type { FullTextIndex } from './instant-format.ts';
import { ENTRY_FILE, type PagefindEntry, placesOfParts, releaseOf } from './pagefind-entry.ts';
import { pagefindFiles } from './pagefind-index.ts';
import { countEach } from './rarity.ts';
import { bigrams } from './tokenize.ts';

/**
 * With more documents than the first of these the index is made in two parts, with more than the next in four, and so on; a changed
 * text makes one of them anew. They are put together as a reader searches, and cost a request for each part and pair: so no more than
 * whoever waits for one changed row needs. Two parts take him a fifth of a build less, and four hardly less than two.
 */
const MOST_IN_ONE = [1500, 8000, 16_000] as const;
const MOST_PARTS = 2 ** MOST_IN_ONE.length;

/** A part of the documents, with its place below the folder of the index. */
export interface TextPart {
  readonly place: string;
  readonly documents: readonly SearchRecord[];
}

/** What the search must know of a part of the index. */
export interface PartSummary {
  readonly entry: PagefindEntry;
  /** Pairs that stand in many of its documents, each with their number. */
  readonly frequent: readonly (readonly [pair: string, documents: number])[];
}

export interface MadePart {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly summary: PartSummary;
}

/** Deals documents out to parts by their addresses: which part one is in, the others have no say in, but for how many they are. */
export function textParts(documents: readonly SearchRecord[]): TextPart[] {
  const count = 2 ** MOST_IN_ONE.filter((most) => documents.length > most).length;
  const dealt = Map.groupBy(documents, ({ url }) => (count === 1 ? 0 : numberOf(url) % count));
  return placesOfParts(count).map((place, number) => ({
    place,
    documents: dealt.get(number) ?? [],
  }));
}

const numberOf = (url: string): number => createHash('sha256').update(url).digest().readUInt32BE();

/** Makes the index of a part. */
export async function makePart({ place, documents }: TextPart): Promise<MadePart> {
  let frequent: PartSummary['frequent'] = [];
  const files = await pagefindFiles(documents, () => {
    frequent = frequentIn(documents);
  });
  const own = [...files].filter(([name]) => place === '' || !PROGRAM.test(name));
  return { files: new Map(own), summary: { entry: entryOf(files), frequent } };
}

/** The program stands by the first part, and reads them all. */
const PROGRAM = /\.(?:js|pagefind)$/;

function frequentIn(documents: readonly SearchRecord[]): PartSummary['frequent'] {
  const counts = countEach(documents.map(({ content }) => bigrams(content)));
  return [...counts].filter(([, count]) => count > FREQUENT);
}

const entryOf = (files: ReadonlyMap<string, Uint8Array>): PagefindEntry =>
  JSON.parse(Buffer.from(files.get(ENTRY_FILE) ?? []).toString('utf8'));

/** A pair in more documents than this is not asked for. */
const COMMON = 2000;
/** A pair that stands in fewer documents of a part than this is not counted there. */
const FREQUENT = COMMON / (2 * MOST_PARTS);

/** What a search must know before it asks for any pair. */
export function fullTextIndex(parts: readonly PartSummary[]): FullTextIndex {
  return {
    release: releaseOf(parts.map(({ entry }) => entry)),
    parts: parts.length,
    common: commonPairs(parts),
  };
}

function commonPairs(parts: readonly PartSummary[]): string[] {
  const sums = new Map<string, number>();
  for (const [pair, count] of parts.flatMap(({ frequent }) => frequent))
    sums.set(pair, (sums.get(pair) ?? 0) + count);
  return [...sums].flatMap(([pair, sum]) => (sum > COMMON ? pair : [])).sort();
}

/** Writes the whole index of some documents into a folder, and tells what the search must know of it. */
export async function writeFullText(
  documents: readonly SearchRecord[],
  folder: string,
): Promise<FullTextIndex> {
  const summaries: PartSummary[] = [];
  for (const part of textParts(documents)) {
    const { files, summary } = await makePart(part);
    summaries.push(summary);
    for (const [name, bytes] of files) {
      const file = path.join(folder, part.place, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }
  return fullTextIndex(summaries);
}
