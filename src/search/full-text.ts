/** The full text of every record: an index that Pagefind makes and reads, and what the search must know beside it. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Model } from '../model/model.ts';
import type { SearchRecord } from './documents.ts';
import type { FullTextIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { ENTRY_FILE, type PagefindEntry, placesOfParts, releaseOf } from './pagefind-entry.ts';
import { pagefindFiles } from './pagefind-index.ts';
import { countEach } from './rarity.ts';
import { bigrams } from './tokenize.ts';

/**
 * With more documents than this the index is made in two parts, then four and so on, and a changed text makes one of them anew.
 * They are put together as a reader searches, and cost a request for each part and pair: so no more than needed.
 */
const MOST_IN_PART = 4000;
const MOST_PARTS = 8;

/** A part of the documents, with its place below the folder of the index. */
export interface TextPart {
  readonly place: string;
  readonly documents: readonly SearchRecord[];
}

/** What the search must know of a part of the index. */
export interface PartSummary {
  readonly entry: PagefindEntry;
  /** The hashes of fragments, each with the id of its record. */
  readonly fragments: readonly (readonly [fragment: string, record: string])[];
  /** Pairs that stand in many of its documents, each with their number. */
  readonly frequent: readonly (readonly [pair: string, documents: number])[];
}

export interface MadePart {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly summary: PartSummary;
}

/** Deals documents out to parts by their addresses: which part one is in, the others have no say in, but for how many they are. */
export function textParts(documents: readonly SearchRecord[]): TextPart[] {
  let count = 1;
  while (count < MOST_PARTS && documents.length > count * MOST_IN_PART) count *= 2;
  const dealt = Map.groupBy(documents, ({ url }) => (count === 1 ? 0 : numberOf(url) % count));
  return placesOfParts(count).map((place, number) => ({
    place,
    documents: dealt.get(number) ?? [],
  }));
}

const numberOf = (url: string): number => createHash('sha256').update(url).digest().readUInt32BE();

/** Makes the index of a part. */
export async function makePart({ place, documents }: TextPart): Promise<MadePart> {
  const making = pagefindFiles(documents);
  // Its program has to start first.
  const frequent = frequentIn(documents);
  const files = await making;
  const own = [...files].filter(([name]) => place === '' || !PROGRAM.test(name));
  return { files: new Map(own), summary: { ...summaryOf(files), frequent } };
}

/** The program stands by the first part, and reads them all. */
const PROGRAM = /\.(?:js|pagefind)$/;

function frequentIn(documents: readonly SearchRecord[]): PartSummary['frequent'] {
  const counts = countEach(documents.map(({ content }) => bigrams(content)));
  return [...counts].filter(([, count]) => count > FREQUENT);
}

function summaryOf(files: ReadonlyMap<string, Uint8Array>): Omit<PartSummary, 'frequent'> {
  return {
    entry: JSON.parse(Buffer.from(files.get(ENTRY_FILE) ?? []).toString('utf8')) as PagefindEntry,
    fragments: [...files].flatMap(([name, bytes]) =>
      name.endsWith(FRAGMENTS) ? fragmentsIn(name, bytes) : [],
    ),
  };
}

const FRAGMENTS = '.pf_fragment';
/** Pagefind puts its own name before the JSON of a file of fragments. */
const SIGNATURE = 'pagefind_dcd';

interface Fragment {
  readonly meta: { readonly record: string };
}

/** The fragments of a file, by their hashes; with few documents each is a file of its own, named by its hash. */
function fragmentsIn(name: string, bytes: Uint8Array): [fragment: string, record: string][] {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error(`${name} holds no fragments of Pagefind`);
  const held: unknown = JSON.parse(text.slice(SIGNATURE.length));
  const isOne = typeof held === 'object' && held !== null && 'meta' in held;
  const hash = name.slice(name.lastIndexOf('/') + 1, -FRAGMENTS.length);
  const fragments = isOne ? { [hash]: held as Fragment } : (held as Record<string, Fragment>);
  return Object.entries(fragments).map(([fragment, { meta }]) => [fragment, meta.record]);
}

/** A pair in more documents than this is not asked for. */
const COMMON = 2000;
/** A pair that stands in fewer documents of a part than this is not counted there. */
const FREQUENT = COMMON / (2 * MOST_PARTS);

/**
 * Tells the browser which record each hit is, so that it need not fetch a fragment for every hit: one small file in
 * place of twenty requests a search.
 */
export function fullTextIndex(model: Model, parts: readonly PartSummary[]): FullTextIndex {
  const instant = new Set(instantIndex(model).records.map(({ id }) => id));
  // The other records are read from their fragments, and only when they are shown: there may be very many of them.
  const fragments = parts.flatMap((part) =>
    part.fragments.filter(([, record]) => instant.has(record)),
  );
  return {
    release: releaseOf(parts.map(({ entry }) => entry)),
    parts: parts.length,
    fragments: Object.fromEntries(fragments),
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
  model: Model,
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
  return fullTextIndex(model, summaries);
}
