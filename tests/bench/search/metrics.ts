import type { BenchQuery } from './queries.ts';

/** What a search showed for a query, best first. */
export interface Answer {
  readonly ids: readonly string[];
  /** Whether the first result was presented as an answer. */
  readonly sure: boolean;
  /** Body ids that lead in the first three results. */
  readonly leads: readonly string[];
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
  readonly outsideQueries: number;
  /** Share of outside queries answered by a right signpost or by no sure answer at all. */
  readonly outsideRight: number;
  /** Share of queries with a plausible lead, or a right record, in the first three; undefined where no leads are given. */
  readonly plausibleLead: number | undefined;
}

type Pair = readonly [BenchQuery, Answer];

/** The measures of a search engine over queries and what was shown for each. */
export function measure(pairs: readonly Pair[]): Metrics {
  const inside = pairs.filter(([query]) => !query.outside);
  const outside = pairs.filter(([query]) => query.outside);
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
    outsideQueries: outside.length,
    outsideRight: share(outside, ([query, answer]) => rankOf(query, answer) === 1 || !answer.sure),
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
