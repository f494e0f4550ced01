/** How far the best answer to a query can be trusted. */
import type { FoundBy } from './instant-format.ts';
import type { Held } from './ranking.ts';
import { MOST_ON_A_LINE } from './situations.ts';

/** What speaks for an answer. */
export interface Evidence {
  readonly score: number;
  /** The scores of the answers that send the asker to another door. */
  readonly others: readonly number[];
  /** The scores of all other answers, whatever door they name. */
  readonly all: readonly number[];
  /** How much the query tells of its likeliest situation; 0 where it lies in one way only. */
  readonly told: number;
  /** In the situations that the query may mean, so many different bodies or groups of them answer first. */
  readonly doors: number;
  /** Whether it points out of the lists: nothing is ever told of its situations. */
  readonly isSignpost: boolean;
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
 * What speaks for an answer naming the right door, by what was looked through: fitted by logistic regression and rounded, with
 * all words on the sets of queries that are not kept, once with the right records there and once, counted a quarter, with them
 * taken away; with all those words, with a tenth of them not yet written, and with a third and nearly a half left out by chance.
 * A high score beside another as high says little where that one sends elsewhere, and much where both name the same door; where
 * more doors may be meant than stand on a first line, the one that does says less.
 */
const RIGHT = {
  first: {
    none: -2.5,
    alone: 1.5,
    first: 0,
    pairs: 2.3,
    characters: 3.6,
    known: 0,
    length: 1.7,
    score: -0.7,
    next: -4,
    told: 0,
    many: 0,
    signpost: 0,
  },
  whole: {
    none: -9.8,
    alone: 2.4,
    first: -0.8,
    pairs: 3.2,
    characters: 0.3,
    known: -4.2,
    length: -0.3,
    score: 4.5,
    next: -2.3,
    told: 0.057,
    many: -0.14,
    signpost: 0.23,
  },
} as const;
/**
 * What speaks for any list having the matter: how high its best answer comes, and how much of the query that and any other holds.
 * What is strange at the front of a query is a place more often than a matter, and makes the score no less.
 */
const LISTED = {
  none: -20.5,
  pairs: 1.85,
  known: 1.9,
  strange: 1.5,
  length: 0.7,
  score: 7.1,
  signpost: -1.1,
} as const;
/**
 * Of the answers shown as sure one or two in a hundred name the wrong door, and with all words at hand six in ten to nine in ten of the
 * right ones are sure; with the right record taken away, one in ten still is. As long as only the first file is there, every record holds less of a query.
 */
const SURE: Readonly<Record<FoundBy, number>> = { first: 0.93, whole: 0.86 };
/** However much of a query an answer holds, beside one that holds as much it is not sure. */
const ALONE = 0.6;
/**
 * Six in seven of what no list has stay below, and one right answer in forty; of the titles that citizens give what they write to
 * their mayors, one in three.
 */
const UNLIKELY = 0.8;

/** How likely an answer is right, from 0 to 1. */
export function likelihood(evidence: Evidence): number {
  const { held, length, score, others, all, told, doors, isSignpost, by } = evidence;
  const speaks = RIGHT[by];
  return share(
    speaks.none +
      speaks.alone * alone(score, others) +
      speaks.first * alone(score, all) +
      speaks.pairs * held.pairs +
      speaks.characters * held.characters +
      speaks.known * held.known +
      speaks.length * Math.log(1 + length) +
      speaks.score * Math.log(score) +
      (speaks.next * Math.max(0, ...others)) / score +
      speaks.told * told +
      (doors > MOST_ON_A_LINE ? speaks.many : 0) +
      (isSignpost ? speaks.signpost : 0),
  );
}

/** How likely any list has the matter of a query, by its best answer. */
function listed({ held, score, length, isSignpost }: Evidence): number {
  return share(
    LISTED.none +
      LISTED.pairs * held.pairs +
      LISTED.known * held.known -
      LISTED.strange * Math.log(1 - held.strange) +
      LISTED.length * Math.log(1 + length) +
      LISTED.score * Math.log(score) +
      (isSignpost ? LISTED.signpost : 0),
  );
}

const share = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** How much of the likelihood of an answer and others beside it is its own, by the scores alone. */
function alone(score: number, others: readonly number[]): number {
  const rivals = others.filter((other) => other >= RIVAL * score);
  return 1 / rivals.reduce((sum, other) => sum + Math.exp((other - score) / SCALE), 1);
}

/** Whether it is shown as the answer and not as a near result: what most likely no list has, nothing answers surely. */
export function isSure(evidence: Evidence): boolean {
  const { score, others, by } = evidence;
  if (alone(score, others) < ALONE || likelihood(evidence) < SURE[by]) return false;
  return by === 'first' || !isUnlikely(evidence);
}

/** Whether it is said that most likely no list has the matter. */
export function isUnlikely(evidence: Evidence): boolean {
  return listed(evidence) < UNLIKELY;
}
