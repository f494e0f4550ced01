/**
 * The words people use, as they are sent: not as texts but by the grams they hold, since that is what a query is compared with.
 * Grams that begin with the same character lie in the same file, so that a query fetches what its own characters can touch.
 */
import { fileOf } from './called.ts';
import { folded, unfolded } from './folded.ts';
import type { Query } from './query.ts';
import { numbersOf, written } from './signs.ts';
import type { Spread } from './spread.ts';
import { normalize } from './tokenize.ts';

/** In how many of the words of a place a gram stands. */
export type Times = readonly (readonly [place: number, times: number])[];

/** What is said of records, beside what they are called: who ranks them and who tells their situations takes it in. */
export interface Said {
  /** By the length of gram, single characters and pairs, where each stands. */
  readonly grams: readonly (readonly (readonly [gram: string, at: Times])[])[];
  /** The words that are said in one situation alone. */
  readonly words: readonly (readonly [word: string, place: number])[];
  readonly spread: Spread;
}

/** One file: what is said in grams and words that begin with the characters that fall into it. */
export interface WordFile {
  readonly state: string;
  /** Single characters run together, the pairs folded, and what else counts as a pair: words of Latin letters. */
  readonly characters: string;
  readonly pairs: string;
  readonly others: string;
  /** Of each gram how many places hold it, and each as the step from the one before; then so the place of each word. */
  readonly places: string;
  /** How often, gram by gram and place by place. */
  readonly times: string;
  readonly words: string;
  readonly spread: Spread;
}

/** Stands in no word. */
const BETWEEN = ';';
const PAIR = /^\p{Script=Han}{2}$/u;

export function packWords({ grams, words, spread }: Said, state: string): WordFile {
  const [single = [], pairs = []] = grams;
  const [own, others] = [true, false].map((is) =>
    pairs.filter(([gram]) => (PAIR.test(gram) && gram.length === 2) === is),
  );
  const all = [...single, ...(own ?? []), ...(others ?? [])];
  const names = (list: typeof pairs = []) => list.map(([gram]) => gram);
  return {
    state,
    characters: names(single).join(''),
    pairs: folded(names(own)),
    others: names(others).join(BETWEEN),
    places: written([
      ...all.flatMap(([, at]) => [at.length, ...steps(at.map(([place]) => place))]),
      ...steps(words.map(([, place]) => place)),
    ]),
    times: written(all.flatMap(([, at]) => at.map(([, times]) => times - 1))),
    words: words.map(([word]) => word).join(BETWEEN),
    spread,
  };
}

export function openWords({
  characters,
  pairs,
  others,
  places,
  times,
  words,
  spread,
}: WordFile): Said {
  const nextPlace = reader(places);
  const nextTimes = reader(times);
  const at = (gram: string) => {
    let place = 0;
    const held = Array.from({ length: nextPlace() }, () => {
      place += nextPlace();
      return [place, nextTimes() + 1] as const;
    });
    return [gram, held] as const;
  };
  const split = (list: string) => list.split(BETWEEN).filter(Boolean);
  const grams = [[...characters], [...unfolded(pairs), ...split(others)]].map((all) => all.map(at));
  let place = 0;
  return {
    grams,
    words: split(words).map((word) => {
      place += nextPlace();
      return [word, place];
    }),
    spread,
  };
}

/** Reads numbers one after another. */
function reader(text: string): () => number {
  const numbers = numbersOf(text).values();
  return () => numbers.next().value ?? 0;
}

/** Numbers that never fall, each as the step from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

/** The file in which what begins like this text stands. */
export function wordFileOf(text: string, files: number): number {
  const [first = ''] = text;
  return fileOf(first, files);
}

/** The files that hold all that a query can touch. */
export function wordFilesOf({ core, synonyms }: Query, files: number): number[] {
  const asked = [core, ...synonyms.flatMap(({ means }) => means.map(normalize))].join('');
  return [...new Set([...asked.replaceAll(' ', '')].map((first) => wordFileOf(first, files)))];
}
