/**
 * In which of the files of words a gram lies. A file holds what begins with the characters from one on to the next file's first: very
 * common characters have a file to themselves, rare ones share one. Where what begins with one character is more than a query should
 * fetch, the longer grams lie in parts beside it, told by their second character.
 */
import { bare, fileOf } from './called.ts';
import type { Query } from './query.ts';
import { fromSteps, numbersOf, toSteps, written } from './signs.ts';
import { normalize } from './tokenize.ts';

export interface WordShards {
  /** The code of the character with which each file begins, in order. What comes before the first is in the first. */
  readonly starts: readonly number[];
  /** Of each file, in how many parts beside it the longer grams lie; 0 where they are in the file itself. */
  readonly parts: readonly number[];
}

/** Shards as they are sent. */
export interface PackedShards {
  readonly starts: string;
  readonly parts: string;
}

/** A file of words: by its place among those that characters begin, and as a part beside it. */
export interface WordPlace {
  readonly file: number;
  readonly part: number | undefined;
  /** What its address says: the code of the first character, and the part. */
  readonly name: string;
}

export function packShards({ starts, parts }: WordShards): PackedShards {
  return { starts: written(toSteps(starts)), parts: written(parts) };
}

export function openShards({ starts, parts }: PackedShards): WordShards {
  return { starts: fromSteps(numbersOf(starts)), parts: numbersOf(parts) };
}

/** The place of a file, or of one of its parts. */
export function placeAt({ starts }: WordShards, file: number, part?: number): WordPlace {
  const start = (starts[file] ?? 0).toString(16);
  return { file, part, name: part === undefined ? start : `${start}-${part}` };
}

/** The file in which what begins like this text stands. */
export function wordPlaceOf(text: string, shards: WordShards): WordPlace {
  const [first = '', second] = text;
  const file = fileFrom(first.codePointAt(0) ?? 0, shards.starts);
  const parts = second === undefined ? 0 : (shards.parts[file] ?? 0);
  return placeAt(shards, file, parts === 0 ? undefined : fileOf(second ?? '', parts));
}

/** The last that begins no later than a character. */
function fileFrom(code: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= code) low = middle;
    else high = middle;
  }
  return low;
}

/** The files that hold what begins like one text: that of its first character, and its part where it is in one. */
export function wordFilesAt(text: string, shards: WordShards): WordPlace[] {
  const place = wordPlaceOf(text, shards);
  return place.part === undefined ? [place] : [placeAt(shards, place.file), place];
}

/** The files that hold all that a query can touch. */
export function wordFilesOf({ core, synonyms }: Query, shards: WordShards): WordPlace[] {
  const means = synonyms.flatMap((synonym) => synonym.means);
  const texts = [core.replaceAll(' ', ''), bare(core), ...means.map(normalize)];
  const starts = new Set(texts.flatMap((text) => startsIn(text.replaceAll(' ', ''))));
  const places = [...starts].map((start) => wordPlaceOf(start, shards));
  return [...new Map(places.map((place) => [place.name, place])).values()];
}

/** Every character of a text, alone and with the next. */
function startsIn(text: string): string[] {
  const signs = [...text];
  return signs.flatMap((sign, at) => [sign, `${sign}${signs[at + 1] ?? ''}`]);
}
