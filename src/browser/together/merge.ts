/** Answers of several districts → one list. */
import type { Answers } from '../search/engine.ts';
import type { Result } from '../search/results.ts';

/** What one district says of a query; undefined as long as it has said nothing. */
export interface Part<From> {
  readonly from: From;
  readonly answers: Answers | undefined;
}

/** A result with the district that it is from, and the answers among which it stood there. */
export interface Placed<From> {
  readonly from: From;
  readonly answers: Answers;
  readonly result: Result;
}

interface Ranked<From> extends Placed<From> {
  readonly score: number;
}

/**
 * What is sure before what is near, as each district says of its own; within both the higher score first, and where scores are
 * one, in the order of the districts. No district's own order is changed.
 */
export function mergeParts<From>(parts: readonly Part<From>[]): Placed<From>[] {
  const ranked = parts.flatMap(rankedOf);
  const best = (left: Ranked<From>, right: Ranked<From>) => right.score - left.score;
  return [
    ...ranked.filter(({ result }) => result.sure).sort(best),
    ...ranked.filter(({ result }) => !result.sure).sort(best),
  ];
}

/** A card that a district put in front for another reason than its score counts as much as what it stands before. */
function rankedOf<From>({ from, answers }: Part<From>): Ranked<From>[] {
  if (answers === undefined) return [];
  let score = 0;
  return [...answers.results]
    .reverse()
    .map((result) => {
      score = Math.max(score, result.score);
      return { from, answers, result, score };
    })
    .reverse();
}

/** An answer, and where other districts give the same one. */
export interface Shared<From> extends Placed<From> {
  readonly others: readonly Placed<From>[];
}

/** What several districts answer word for word alike, by the same names, stands once, at the place of the first. */
export function sharedAnswers<From>(placed: readonly Placed<From>[]): Shared<From>[] {
  const alike = new Map<string, Shared<From> & { others: Placed<From>[] }>();
  for (const one of placed) {
    const said = saidIn(one);
    const first = alike.get(said);
    if (first === undefined) alike.set(said, { ...one, others: [] });
    else first.others.push(one);
  }
  return [...alike.values()];
}

/** All that a card says of a record, by names. */
function saidIn({ answers: { index }, result: { record, sure } }: Placed<unknown>): string {
  const nameOf = (at: number) => index.bodies[at]?.name;
  const { kind, title, says, gist, status, changes, bodies = [], branches = [] } = record;
  return JSON.stringify([
    ...[sure, kind, title, says, gist, status, changes, bodies.map(nameOf)],
    ...branches.map(({ condition, stage, leads, others = [], helpers = [], called = {} }) => [
      ...[condition, stage, leads.map(nameOf), others.map(nameOf), helpers.map(nameOf)],
      Object.entries(called).map(([at, role]) => [nameOf(Number(at)), role]),
    ]),
  ]);
}

/** Whether no list of any district has the matter: each of them was looked through whole, and each says so. */
export function isInNoneOf(parts: readonly Part<unknown>[]): boolean {
  return (
    parts.length > 0 && parts.every(({ answers }) => answers?.whole === true && answers.inNoList)
  );
}

/** Whether the best answer of all is sure, so that no full text need be looked through. */
export function isAnswered(parts: readonly Part<unknown>[]): boolean {
  return mergeParts(parts)[0]?.result.sure === true;
}
