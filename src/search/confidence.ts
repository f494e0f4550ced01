/** How far the best answer to a query can be trusted. */
import type { Held } from './ranking.ts';

/** What speaks for an answer. */
export interface Evidence {
  readonly score: number;
  /** The scores of the answers with another lead. */
  readonly others: readonly number[];
  readonly held: Held;
  /** What the answers are found by: the first file alone, or all the words. */
  readonly by: keyof typeof SURE;
  /** How many characters the query has: a word alone may mean many things. */
  readonly length: number;
}

/** Scores so far apart are about three to one. */
const SCALE = 1.2;
/** What brings less than this share of a score is no rival, however many there are. */
const RIVAL = 0.4;
/** Fitted by logistic regression on the tuning part of the search bench's queries, and rounded. */
const WEIGHTS = { none: -6.5, alone: 3.3, pairs: 4.5, characters: 2.7, length: 1 } as const;
/**
 * Of the answers shown as sure about one in thirty is wrong, and with all words at hand two thirds of the right ones are sure. As
 * long as only the first file is there, every record holds less of a query.
 */
const SURE = { first: 0.86, whole: 0.93 } as const;
/** However much of a query an answer holds, beside one that holds as much it is not sure. */
const ALONE = 0.7;
/** Three quarters of what no list has stay below, and one right answer in twenty-five. */
const UNLIKELY = 0.5;

/** How likely an answer is right, from 0 to 1. */
export function likelihood(evidence: Evidence): number {
  const { held, length } = evidence;
  const sum =
    WEIGHTS.none +
    WEIGHTS.alone * alone(evidence) +
    WEIGHTS.pairs * held.pairs +
    WEIGHTS.characters * held.characters +
    WEIGHTS.length * Math.log(1 + length);
  return 1 / (1 + Math.exp(-sum));
}

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
  return likelihood(evidence) < UNLIKELY;
}
