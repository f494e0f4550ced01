/**
 * In which of the files of words a gram lies. Grams that begin with the same character lie in the same file; where these are so
 * many that no query should fetch them all, the longer ones lie in several, told by their second character.
 */
import { bare, fileOf } from './called.ts';
import type { Query } from './query.ts';
import { numbersOf, written } from './signs.ts';
import { normalize } from './tokenize.ts';

export interface WordShards {
  readonly files: number;
  /** By first character, or for any other, in how many parts what begins with it is dealt out; absent for one. */
  readonly parts: ReadonlyMap<string, number>;
}

/** No more parts than one sign can tell. */
export const MOST_PARTS = 60;
/** Stands for any first character that is not told of: no gram begins with it. */
export const ANY_OTHER = ' ';

/** Characters with the number of their parts, run together. */
export function packParts(parts: WordShards['parts']): string {
  return [...parts].map(([first, count]) => first + written([count])).join('');
}

export function openParts(packed: string): WordShards['parts'] {
  const signs = [...packed];
  return new Map(
    signs.flatMap((first, at) =>
      at % 2 === 0 ? [[first, numbersOf(signs[at + 1] ?? '')[0] ?? 1] as const] : [],
    ),
  );
}

/** The file in which what begins like this text stands. */
export function wordFileOf(text: string, { files, parts }: WordShards): number {
  const [first = '', second] = text;
  const count = second === undefined ? undefined : (parts.get(first) ?? parts.get(ANY_OTHER));
  return fileOf(count === undefined ? first : `${first}${fileOf(second ?? '', count)}`, files);
}

/** The files that hold all that a query can touch. */
export function wordFilesOf({ core, synonyms }: Query, shards: WordShards): number[] {
  const means = synonyms.flatMap((synonym) => synonym.means);
  const texts = [core.replaceAll(' ', ''), bare(core), ...means.map(normalize)];
  const starts = new Set(texts.flatMap((text) => startsIn(text.replaceAll(' ', ''))));
  return [...new Set([...starts].map((start) => wordFileOf(start, shards)))];
}

/** Every character of a text, alone and with the next. */
function startsIn(text: string): string[] {
  const signs = [...text];
  return signs.flatMap((sign, at) => [sign, `${sign}${signs[at + 1] ?? ''}`]);
}
