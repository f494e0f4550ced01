import type { BenchQuery } from './queries.ts';

/** What a search showed for a query, best first. */
export interface Answer {
  readonly ids: readonly string[];
  /** Whether the first result was presented as an answer. */
  readonly sure: boolean;
  /** Body ids that lead in the first three results. */
  readonly leads: readonly string[];
  /** Body ids on the first line of the first card. */
  readonly first: readonly string[];
  /** Of how many situations the first line of the first card says who acts, where that was looked at. */
  readonly ways?: number;
  /** Whether it was said that no list has the matter. */
  readonly none: boolean;
  /** By record, the body ids on the first line of its card; of the cards shown, where that was looked at. */
  readonly doors?: ReadonlyMap<string, readonly string[]>;
}

export interface Metrics {
  readonly queries: number;
  readonly mrr: number;
  readonly recall1: number;
  readonly recall3: number;
  readonly recall5: number;
  readonly zero: number;
  /** Share of queries whose first result is presented as sure and is wrong. */
  readonly falseSure: number;
  /** Share of queries whose first result is presented as sure and is right. */
  readonly trueSure: number;
  /** Share of all queries whose first result is presented as sure. */
  readonly sure: number;
  /** Of the sure first results, the share that is wrong: neither a right record, nor a right body on its first line. */
  readonly sureWrong: number;
  /** Of the sure first results, the share that is no right record, whoever stands on its first line. */
  readonly wrongRecord: number;
  /**
   * Of the sure first results of queries that say who acts first, the share whose first line names none of those, be the record
   * right or not; undefined where no such result is sure, or no card shows anybody.
   */
  readonly wrongBody: number | undefined;
  /**
   * Of the sure first results, the share that is wrong and sends the asker to the wrong door too: to none of the bodies that were
   * expected, or where none are, to nobody who stands first on the card of a right record. Undefined where the first lines of the
   * other cards were not looked at.
   */
  readonly wrongDoor: number | undefined;
  /** Of the right first results, the share that is not presented as sure. */
  readonly rightNotSure: number;
  /** Share of queries with one of the expected bodies on the first line; undefined where none are expected, or no card shows any. */
  readonly firstBody: number | undefined;
  /** Share of queries whose first line names who acts in one of two situations and who in the other: the asker has to tell which. */
  readonly twoWays: number;
  readonly outsideQueries: number;
  /** Queries that nothing answers. */
  readonly unanswered: number;
  /** Share of outside queries answered by a right signpost or by no sure answer at all. */
  readonly outsideRight: number;
  /** Share of the queries that nothing answers of which that is said. */
  readonly honestNone: number;
  /** Share of queries with a right answer of which it is said that there is none. */
  readonly falseNone: number;
  /** Share of queries with a plausible lead, or a right record, in the first three; undefined where no leads are given. */
  readonly plausibleLead: number | undefined;
}

type Pair = readonly [BenchQuery, Answer];

/** The measures of a search engine over queries and what was shown for each. */
export function measure(pairs: readonly Pair[]): Metrics {
  const inside = pairs.filter(([query]) => !query.outside);
  const outside = pairs.filter(([query]) => query.outside);
  const right = pairs.filter(isRight);
  const sure = pairs.filter(([, answer]) => answer.sure);
  const unanswered = pairs.filter(([{ acceptable }]) => acceptable.length === 0);
  const answered = pairs.filter(([{ acceptable }]) => acceptable.length > 0);
  // An engine that shows nobody on any card is not held to bodies.
  const showsBodies = pairs.some(([, { first }]) => first.length > 0);
  const withBodies = pairs.filter(([{ bodies }]) => showsBodies && bodies.length > 0);
  const sureWithBodies = withBodies.filter(([, answer]) => answer.sure);
  const withLeads = pairs.filter(([query]) => query.leads.length > 0);
  return {
    queries: inside.length,
    mrr: mean(inside, ([query, answer]) => reciprocalRank(query, answer)),
    recall1: share(inside, ([query, answer]) => rankOf(query, answer) === 1),
    recall3: share(inside, ([query, answer]) => rankOf(query, answer) <= 3),
    recall5: share(inside, ([query, answer]) => rankOf(query, answer) <= 5),
    zero: share(inside, ([, answer]) => answer.ids.length === 0),
    falseSure: share(inside, ([query, answer]) => answer.sure && rankOf(query, answer) !== 1),
    trueSure: share(inside, ([query, answer]) => answer.sure && rankOf(query, answer) === 1),
    sure: sure.length / pairs.length,
    sureWrong: share(sure, (pair) => !isRight(pair)),
    wrongRecord: share(sure, ([query, answer]) => rankOf(query, answer) !== 1),
    wrongBody:
      sureWithBodies.length === 0
        ? undefined
        : share(sureWithBodies, (pair) => !namesExpectedBody(pair)),
    wrongDoor: sure.every(([, { doors }]) => doors === undefined)
      ? undefined
      : share(sure, (pair) => !isRight(pair) && !namesRightDoor(pair)),
    rightNotSure: share(right, ([, answer]) => !answer.sure),
    firstBody: withBodies.length === 0 ? undefined : share(withBodies, namesExpectedBody),
    twoWays: share(inside, ([, { ways = 1 }]) => ways > 1),
    outsideQueries: outside.length,
    unanswered: unanswered.length,
    outsideRight: share(outside, ([query, answer]) => rankOf(query, answer) === 1 || !answer.sure),
    honestNone: share(unanswered, ([, { none }]) => none),
    falseNone: share(answered, ([, { none }]) => none),
    plausibleLead:
      withLeads.length === 0
        ? undefined
        : share(
            withLeads,
            ([query, answer]) =>
              rankOf(query, answer) <= 3 || answer.leads.some((lead) => query.leads.includes(lead)),
          ),
  };
}

/** Whether the first result sends the asker to the right door. */
function isRight(pair: Pair): boolean {
  return rankOf(...pair) === 1 || namesExpectedBody(pair);
}

/** Whether one of the bodies of which one is expected stands on the first line. */
function namesExpectedBody([{ bodies }, { first }]: Pair): boolean {
  return first.some((id) => bodies.includes(id));
}

/** Whether the first line names an expected body, or where none is, somebody who stands first on the card of a right record. */
function namesRightDoor(pair: Pair): boolean {
  const [{ acceptable, bodies }, { first, doors }] = pair;
  if (bodies.length > 0) return namesExpectedBody(pair);
  return acceptable.some((id) => doors?.get(id)?.some((body) => first.includes(body)));
}

/** Counted from 1; Infinity when no acceptable record is among the first ten. */
export function rankOf(query: BenchQuery, answer: Answer): number {
  const position = answer.ids.slice(0, 10).findIndex((id) => query.acceptable.includes(id));
  return position < 0 ? Number.POSITIVE_INFINITY : position + 1;
}

function reciprocalRank(query: BenchQuery, answer: Answer): number {
  return 1 / rankOf(query, answer);
}

function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return mean(pairs, (pair) => (holds(pair) ? 1 : 0));
}

function mean(pairs: readonly Pair[], value: (pair: Pair) => number): number {
  return pairs.length === 0
    ? Number.NaN
    : pairs.reduce((total, pair) => total + value(pair), 0) / pairs.length;
}

/** The value below which the given share of the numbers lies. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
