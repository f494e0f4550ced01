/** Makes the files of the full text of every record. */
import { createHash } from 'node:crypto';
import { asked, askedOnce } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import { type Sizes, shardsOf } from './deal-shards.ts';
import { keptTexts } from './documents.ts';
import { GramNumbers } from './gram-numbers.ts';
import { keptNamed, keptParts } from './kept-parts.ts';
import { digestOf } from './marks.ts';
import { packIds } from './packed-ids.ts';
import {
  type FullTextIndex,
  type HeldGram,
  type KeptText,
  packPairs,
  pairPlaces,
} from './text-format.ts';
import { eachBigram } from './tokenize.ts';
import { packShards, wordPlaceOf } from './word-shards.ts';

/** A pair in more texts than this is not asked for. */
const COMMON = 2000;

/**
 * So many places of grams a file, which is then some 2 kB: a query fetches one for each of its pairs, and much smaller ones would make
 * the list of their digests, which every reader of the full text loads first, longer than they save.
 */
const SIZES: Sizes = { file: 2000, part: { over: 2500, size: 1500 } };

/** As many texts share a file of those that are read when a hit is quoted: they are short, and files are not. */
const TEXTS_A_FILE = 4;

/** The files of the full text of some records, by their addresses. */
export function fullTextFiles(kept: readonly KeptText[]): ReadonlyMap<string, string> {
  const { held, common } = heldIn(kept);
  const shards = shardsOf(
    held.map(([gram, { length }]) => [gram, length]),
    SIZES,
  );
  const grams = Map.groupBy(held, ([gram]) => wordPlaceOf(gram, shards).name);
  const names = pairPlaces(shards).map(({ name }) => name);
  const pairs = [...pairTexts(new Map(names.map((name) => [name, grams.get(name) ?? []])))];
  const texts = Array.from({ length: Math.ceil(kept.length / TEXTS_A_FILE) }, (_, number) =>
    JSON.stringify(kept.slice(number * TEXTS_A_FILE, (number + 1) * TEXTS_A_FILE)),
  );
  const told = {
    records: packIds(idsOf(kept)),
    pairs: { ...packShards(shards), digests: pairs.map(([, text]) => digestOf(text)).join('') },
    textsAFile: TEXTS_A_FILE,
    common,
  };
  const index: FullTextIndex = { state: stateOf([JSON.stringify(told), ...texts]), ...told };
  return new Map([
    [urls.fullTextIndex, JSON.stringify(index)],
    ...pairs.map(([name, text]) => [urls.pairFile(name), text] as const),
    ...texts.map((text, number) => [urls.textFile(number), text] as const),
  ]);
}

/** A record that has two texts would be found by one of them. */
function idsOf(texts: readonly KeptText[]): string[] {
  const known = new Set<string>();
  for (const { id } of texts)
    if (known.size === known.add(id).size) throw new Error(`two texts are of the record ${id}`);
  return [...known];
}

const STATE_LENGTH = 12;

function stateOf(texts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const text of texts) digest.update(text);
  return digest.digest('hex').slice(0, STATE_LENGTH);
}

/** Texts hold several times as many grams as what the other files tell of. */
const numbers = new GramNumbers(eachBigram);

/** By their numbers, the grams of each text. */
const gramsOf = keptParts(
  (text: string) => text,
  (text) => numbers.count([text]).filter((_, at) => at % 2 === 0),
);

type Gram = HeldGram & readonly [gram: string, texts: Int32Array];

/** The text of each file of grams. */
const pairTexts = keptNamed((grams: readonly Gram[]) => JSON.stringify(packPairs(grams)));

interface Held {
  readonly held: readonly Gram[];
  readonly common: readonly string[];
}

/** In their order, all grams with the texts in which they stand, and those that stand in too many. */
function heldIn(texts: readonly KeptText[]): Held {
  const grams = gramsOf(texts.map(({ content }) => content));
  const counts = new Int32Array(numbers.size);
  for (const own of grams) for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
  const ends = new Int32Array(numbers.size);
  let end = 0;
  for (const [number, count] of counts.entries()) {
    ends[number] = end;
    end += count;
  }
  const places = new Int32Array(end);
  for (const [text, own] of grams.entries())
    for (const number of own) {
      const at = ends[number] ?? 0;
      places[at] = text;
      ends[number] = at + 1;
    }
  const all = [...numbers.inOrder()].filter((number) => (counts[number] ?? 0) > 0);
  const isCommon = (number: number) => (counts[number] ?? 0) > COMMON;
  const placesOf = (number: number) =>
    places.subarray((ends[number] ?? 0) - (counts[number] ?? 0), ends[number]);
  return {
    held: all
      .filter((number) => !isCommon(number))
      .map((number) => [numbers.gram(number), placesOf(number)]),
    common: all.filter(isCommon).map((number) => numbers.gram(number)),
  };
}

/** Those of a model, made once. */
const filesOf = askedOnce('full-text-files', (model) => fullTextFiles(keptTexts(model)));

/** The addresses of all files of the full text. */
export const fullTextUrls: (model: Model) => readonly string[] = asked(
  'full-text-urls',
  (model): readonly string[] => [...filesOf(model).keys()],
);

/** One of them, as an answer that is asked for by itself. */
export const fullTextAt: (model: Model, url: string) => string | undefined = asked(
  'full-text',
  (model, url: string) => filesOf(model).get(url),
);
