import type { InstantIndex, InstantRecord } from '../instant-format.ts';
import type { Hit } from '../instant-search.ts';
import type { FullTextHit } from './fulltext.ts';
import { type Facet, facets, type SearchState } from './state.ts';

/** One answer of either layer. */
export interface Result {
  readonly record: InstantRecord;
  readonly wording: string;
  readonly sure: boolean;
}

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Below this share of the query's pairs a full-text hit says little. */
const ENOUGH = 0.45;

/** The instant answers first; what only the full text knows follows, and never as sure. */
export function merge(
  index: InstantIndex,
  hits: readonly Hit[],
  found: readonly FullTextHit[],
): Result[] {
  const results: Result[] = hits.map(({ record, wording, sure }) => ({ record, wording, sure }));
  const known = new Set(hits.map(({ record }) => record.id));
  const byId = new Map(index.records.map((record) => [record.id, record]));
  for (const hit of found) {
    if (known.has(hit.id) || hit.coverage < ENOUGH) continue;
    const record = byId.get(hit.id) ?? {
      id: hit.id,
      kind: hit.kind,
      title: hit.title,
      url: hit.url,
      status: hit.status,
      date: hit.date,
    };
    results.push({ record, wording: '', sure: false });
  }
  // Sure answers stay together at the top, each group in its own order.
  return [...results.filter((result) => result.sure), ...results.filter((result) => !result.sure)];
}

/** The values of a record for a facet. */
export function valuesOf(index: InstantIndex, record: InstantRecord, facet: Facet): string[] {
  switch (facet) {
    case 'list':
      return [record.kind];
    case 'domain':
      return record.domain === undefined ? [] : [index.domains[record.domain]?.[0] ?? ''];
    case 'status':
      return record.status === undefined ? [] : [record.status];
    case 'body':
      return [
        ...new Set(
          (record.branches ?? []).flatMap(({ leads, others = [], helpers = [] }) => [
            ...leads,
            ...others,
            ...helpers,
          ]),
        ),
      ].map((position) => index.bodies[position]?.id ?? '');
    case 'street':
      if (record.kind !== 'street-items') return [];
      return (record.streets ?? index.streets.map(([position]) => position)).map(
        (position) => index.bodies[position]?.id ?? '',
      );
    default:
      return facet satisfies never;
  }
}

/** The results that fit every chosen facet; within one facet any of its values will do. */
export function filter(
  index: InstantIndex,
  results: readonly Result[],
  state: SearchState,
  except?: Facet,
): Result[] {
  return results.filter(({ record }) =>
    facets.every((facet) => {
      const chosen = state.chosen[facet];
      return (
        facet === except ||
        chosen.length === 0 ||
        valuesOf(index, record, facet).some((value) => chosen.includes(value))
      );
    }),
  );
}

/** The values of a facet with the number of results each would show, most frequent first. */
export function countFacet(
  index: InstantIndex,
  results: readonly Result[],
  state: SearchState,
  facet: Facet,
  nameOf: (value: string) => string,
): FacetValue[] {
  const counts = new Map<string, number>(state.chosen[facet].map((value) => [value, 0]));
  for (const { record } of filter(index, results, state, facet)) {
    for (const value of valuesOf(index, record, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({
      value,
      name: nameOf(value),
      count,
      chosen: state.chosen[facet].includes(value),
    }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

/** Newest first; records without a date last. */
export function byDate(results: readonly Result[]): Result[] {
  return [...results].sort((left, right) =>
    (right.record.date ?? '').localeCompare(left.record.date ?? ''),
  );
}
