/** What a mutation is, and what is to come of it. */
import type { Problem } from '../../../src/check/problem.ts';
import type { Files, Ground } from './ground.ts';

/** Where a message may stand: what is left out does not count. */
export interface Place {
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
}

export type Expected =
  /** It is wrong: refused, at one of some places. */
  | {
      readonly verdict: 'refused';
      readonly at: readonly Place[];
      /** It may as well be read as what it was before. */
      readonly orSame?: boolean;
    }
  /** It means the same: accepted, with the same rows. */
  | { readonly verdict: 'accepted' }
  /** Nobody could tell from the files alone that it is wrong. */
  | { readonly verdict: 'unknowable'; readonly why: string };

/** One way of spoiling the ground, as it was carried out. */
export interface Mutation {
  readonly files: Files;
  /** What was done, in a few words. */
  readonly what: string;
  readonly expected: Expected;
}

export type Random = () => number;

/** A kind of mutation. */
export interface Attack {
  /** By which it is asked for again. */
  readonly name: string;
  /** What it is called in the report. */
  readonly title: string;
  /** On what it can be tried, each by a name: `duties/role`, `laws`. */
  targets(ground: Ground): readonly string[];
  /** Undefined where nothing on the target can be spoilt so. */
  mutate(ground: Ground, target: string, random: Random): Mutation | undefined;
}

export const refusedAt = (...at: readonly Place[]): Expected => ({ verdict: 'refused', at });
export const unknowable = (why: string): Expected => ({ verdict: 'unknowable', why });
export const ACCEPTED: Expected = { verdict: 'accepted' };

/** Why nobody can tell. */
export const WHY = {
  valid: '没有公布过，换成了另一个说得通的值',
  free: '公布过，但这张表可以直接改，不逐条登记',
  leaf: '没有公布过，也没有别处用到它',
  unsealed: '公布的时候还没有封存历次版本',
  copy: '换了编号再抄一行，内容相同的两条在这张表里说得通',
} as const;

export function isAt(problem: Problem, place: Place): boolean {
  return (
    problem.path === place.path &&
    (place.line === undefined || problem.line === place.line) &&
    (place.column === undefined || problem.column === place.column)
  );
}

/** One of several, by chance. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[Math.floor(random() * values.length)];
}

/** All of them in an order of chance. */
export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ value }) => value);
}
