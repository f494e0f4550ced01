/** How far the best answer to a query can be trusted. */
import type { FoundBy } from './instant-format.ts';
import type { Held } from './ranking.ts';

/** What speaks for an answer. */
export interface Evidence {
  readonly score: number;
  /** The scores of the answers with another lead. */
  readonly others: readonly number[];
  readonly held: Held;
  readonly by: FoundBy;
  /** How many characters the query has: a word alone may mean many things. */
  readonly length: number;
}

/** Scores so far apart are about three to one. */
const SCALE = 1.2;
/** What brings less than this share of a score is no rival, however many there are. */
const RIVAL = 0.4;
/**
 * What speaks for an answer being right: fitted by logistic regression on queries in whose words nothing had been written yet, each
 * judged by what was learnt from the others, and rounded. A high score beside another as high says nothing.
 */
const RIGHT = {
  none: -2.5,
  alone: 1.5,
  pairs: 2.3,
  characters: 3.6,
  length: 1.7,
  score: -0.7,
  next: -4,
} as const;
/** What speaks for any list having the matter: how much of the query is known at all, whoever of several has it. */
const LISTED = { none: -16.1, pairs: 3.2, characters: 4.3, length: 1.4, score: 4.7 } as const;
/**
 * Of the answers shown as sure about one in forty is wrong, and with all words at hand two thirds to five sixths of the right ones are sure. As
 * long as only the first file is there, every record holds less of a query.
 */
const SURE: Readonly<Record<FoundBy, number>> = { first: 0.955, whole: 0.93 };
/** However much of a query an answer holds, beside one that holds as much it is not sure. */
const ALONE = 0.6;
/** Five in six of what no list has stay below, and one right answer in twenty. */
const UNLIKELY = 0.76;

/** How likely an answer is right, from 0 to 1. */
export function likelihood(evidence: Evidence): number {
  const { held, length, score, others } = evidence;
  return share(
    RIGHT.none +
      RIGHT.alone * alone(evidence) +
      RIGHT.pairs * held.pairs +
      RIGHT.characters * held.characters +
      RIGHT.length * Math.log(1 + length) +
      RIGHT.score * Math.log(score) +
      (RIGHT.next * Math.max(0, ...others)) / score,
  );
}

/** How likely any list has the matter of a query, by its best answer. */
function listed({ held, length, score }: Evidence): number {
  return share(
    LISTED.none +
      LISTED.pairs * held.pairs +
      LISTED.characters * held.characters +
      LISTED.length * Math.log(1 + length) +
      LISTED.score * Math.log(score),
  );
}

const share = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** How much of the likelihood of all answers is its own, by the scores alone. */
function alone({ score, others }: Evidence): number {
  const rivals = others.filter((other) => other >= RIVAL * score);
  return 1 / rivals.reduce((sum, other) => sum + Math.exp((other - score) / SCALE), 1);
}

/** Whether it is shown as the answer and not as a near result. */
export function isSure(evidence: Evidence): boolean {
  return alone(evidence) >= ALONE && likelihood(evidence) >= SURE[evidence.by];
}

/** Whether it is said that most likely no list has the matter. */
export function isUnlikely(evidence: Evidence): boolean {
  return listed(evidence) < UNLIKELY;
}
