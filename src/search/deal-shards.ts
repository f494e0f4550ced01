/** Deals grams out to files by their first characters. */
import type { WordShards } from './word-shards.ts';

/** How much a file may hold. */
export interface Sizes {
  readonly file: number;
  /** Where the longer grams of one character are held more often than this, they lie in parts of so many. */
  readonly part: { readonly over: number; readonly size: number };
}

/** By the code of a first character, how often grams that begin with it are held: single ones, and longer ones. */
type Mass = readonly [code: number, single: number, longer: number];

/** The files of grams, each of which is held so often. */
export function shardsOf(
  grams: Iterable<readonly [gram: string, held: number]>,
  { file, part }: Sizes,
): WordShards {
  const masses = massesOf(grams);
  const partsOf = ([, , longer]: Mass) => (longer > part.over ? Math.ceil(longer / part.size) : 0);
  const own = (mass: Mass) => mass[1] + (partsOf(mass) === 0 ? mass[2] : 0);
  const shards: { start: number; parts: number }[] = [];
  // In halves, so that what is added to one character moves no other but those beside it.
  const divide = (some: readonly Mass[], start: number, codes: number): void => {
    const [one] = some;
    if (one === undefined) return;
    const isOne = some.length === 1;
    const fits = some.reduce((sum, mass) => sum + own(mass), 0) <= file;
    if (isOne || (fits && some.every((mass) => partsOf(mass) === 0))) {
      shards.push({ start: isOne ? one[0] : start, parts: isOne ? partsOf(one) : 0 });
      return;
    }
    const half = codes / 2;
    divide(
      some.filter(([code]) => code < start + half),
      start,
      half,
    );
    divide(
      some.filter(([code]) => code >= start + half),
      start + half,
      half,
    );
  };
  divide(masses, 0, ALL_CODES);
  return {
    starts: shards.length === 0 ? [0] : shards.map(({ start }) => start),
    parts: shards.length === 0 ? [0] : shards.map(({ parts }) => parts),
  };
}

/** More than there are codes of characters. */
const ALL_CODES = 2 ** 21;

/** In the order of the codes. */
function massesOf(grams: Iterable<readonly [gram: string, held: number]>): Mass[] {
  const masses = new Map<number, [single: number, longer: number]>();
  for (const [gram, held] of grams) {
    const code = gram.codePointAt(0) ?? 0;
    const mass = masses.get(code) ?? [0, 0];
    mass[[...gram].length > 1 ? 1 : 0] += held;
    masses.set(code, mass);
  }
  return [...masses]
    .map(([code, [single, longer]]): Mass => [code, single, longer])
    .sort(([left], [right]) => left - right);
}
