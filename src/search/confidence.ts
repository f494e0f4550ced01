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
 * What speaks for an answer being right, by what was looked through: fitted by logistic regression on queries in whose words nothing
 * had been written yet, once with the right records there and once with them taken away, and rounded. A high score beside another as
 * high says nothing, and a query whose pairs others hold, and not the answer, is of something else.
 */
const RIGHT = {
  first: {
    none: -2.5,
    alone: 1.5,
    pairs: 2.3,
    characters: 3.6,
    known: 0,
    length: 1.7,
    score: -0.7,
    next: -4,
  },
  whole: {
    none: -5.15,
    alone: 1.1,
    pairs: 2.8,
    characters: 3,
    known: -1.7,
    length: 1.1,
    score: 1.05,
    next: -3.2,
  },
} as const;
/** What speaks for any list having the matter: how high its best answer comes, and how much of the query that and any other holds. */
const LISTED = { none: -17.8, characters: 2.3, known: 2.3, score: 6.4 } as const;
/**
 * Of the answers shown as sure two or three in a hundred are wrong, and with all words at hand seven in ten to nine in ten of the right
 * ones are sure. As long as only the first file is there, every record holds less of a query.
 */
const SURE: Readonly<Record<FoundBy, number>> = { first: 0.955, whole: 0.89 };
/** However much of a query an answer holds, beside one that holds as much it is not sure. */
const ALONE = 0.6;
/** Seven in eight of what no list has stay below, and one right answer in twenty. */
const UNLIKELY = 0.88;

/** How likely an answer is right, from 0 to 1. */
export function likelihood(evidence: Evidence): number {
  const { held, length, score, others, by } = evidence;
  const speaks = RIGHT[by];
  return share(
    speaks.none +
      speaks.alone * alone(evidence) +
      speaks.pairs * held.pairs +
      speaks.characters * held.characters +
      speaks.known * held.known +
      speaks.length * Math.log(1 + length) +
      speaks.score * Math.log(score) +
      (speaks.next * Math.max(0, ...others)) / score,
  );
}

/** How likely any list has the matter of a query, by its best answer. */
function listed({ held, score }: Evidence): number {
  return share(
    LISTED.none +
      LISTED.characters * held.characters +
      LISTED.known * held.known +
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
