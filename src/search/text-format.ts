/**
 * The full text as it is sent. What a text is found by are its grams: every file tells of some, those that begin alike, in which
 * texts they stand, so that a query fetches one file for each of its pairs. The texts themselves lie in files of their own, and only
 * those are fetched that are quoted.
 */
import { folded, unfolded } from './folded.ts';
import type { PackedIds } from './packed-ids.ts';
import { fromSteps, numbersOf, toSteps, written } from './signs.ts';
import { isPair } from './tokenize.ts';
import { type PackedShards, placeAt, type WordPlace, type WordShards } from './word-shards.ts';

/** What is to be known before the full text is asked. */
export interface FullTextIndex {
  /** Tells one state of all these files from another. */
  readonly state: string;
  /** The records whose texts these are. */
  readonly records: PackedIds;
  /** In which files grams lie, and the digests of the files in their order, run together. */
  readonly pairs: PackedShards & { readonly digests: string };
  /** So many texts lie in one file. */
  readonly textsAFile: number;
  /** Pairs in so many texts that they tell little: they lie in no file. */
  readonly common: readonly string[];
}

/** A text, and what the card of its record shows where nothing else knows it. */
export interface KeptText {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly date?: string;
  readonly content: string;
}

/** Texts that follow each other. */
export type TextFile = readonly KeptText[];

/** A gram with the places of the texts in which it stands, in their order. */
export type HeldGram = readonly [gram: string, texts: Iterable<number>];

/** Grams that begin alike, and where they stand. */
export interface PairFile {
  /** Pairs of Chinese characters, folded, and all other grams. */
  readonly pairs: string;
  readonly others: string;
  /** Of one gram after another in how many texts it stands, and each of these as the step from the one before. */
  readonly texts: string;
}

/** Packs grams, which come in order. */
export function packPairs(grams: readonly HeldGram[]): PairFile {
  const [pairs, others] = [true, false].map((wanted) =>
    grams.filter(([gram]) => isPair(gram) === wanted),
  );
  const texts = [...(pairs ?? []), ...(others ?? [])].flatMap(([, held]) => {
    const all = [...held];
    return [all.length, ...toSteps(all)];
  });
  return {
    pairs: folded((pairs ?? []).map(([gram]) => gram)),
    others: (others ?? []).map(([gram]) => gram).join(' '),
    texts: written(texts),
  };
}

/** By gram, the places of the texts in which it stands. */
export function openPairs({ pairs, others, texts }: PairFile): Map<string, number[]> {
  const numbers = numbersOf(texts);
  const held = new Map<string, number[]>();
  let next = 0;
  for (const gram of [...unfolded(pairs), ...others.split(' ').filter(Boolean)]) {
    const end = next + 1 + (numbers[next] ?? 0);
    held.set(gram, fromSteps(numbers.slice(next + 1, end)));
    next = end;
  }
  return held;
}

/** Where all grams lie, in the order in which the digests of the files are told. */
export const pairPlaces = (shards: WordShards): WordPlace[] =>
  shards.parts.flatMap((parts, file) => [
    placeAt(shards, file),
    ...Array.from({ length: parts }, (_, part) => placeAt(shards, file, part)),
  ]);
