import type { InstantIndex, InstantRecord } from '../instant-format.ts';
import { byScore, type Hit, kindWeight } from '../instant-search.ts';
import type { FullTextScores } from './fulltext.ts';
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

/** How much the full text adds to a record's own wordings; set on the tuning half of the search bench's queries. */
const FULL_TEXT_WEIGHT = 0.65;
/** Below this share of the query a record that only the full text found says little. */
const ENOUGH = 0.3;

/** The instant answers with what the full text adds: it moves them, and brings in what only it knows, never as sure. */
export function merge(
  hits: readonly Hit[],
  scores: FullTextScores,
  recordOf: (id: string) => InstantRecord | undefined,
): Result[] {
  const known = new Set(hits.map(({ record }) => record.id));
  const scored = hits.map((hit) => ({ ...hit, score: hit.score + added(hit.record, scores) }));
  for (const [id, share] of scores) {
    const record = share < ENOUGH || known.has(id) ? undefined : recordOf(id);
    if (record !== undefined)
      scored.push({ record, score: added(record, scores), wording: '', sure: false });
  }
  scored.sort(byScore);
  return sureFirst(scored);
}

/** Only an unbroken run of sure answers from the top is shown as sure, so that the order stays that of the scores. */
function sureFirst<Scored extends Result>(results: readonly Scored[]): Scored[] {
  const firstNear = results.findIndex((result) => !result.sure);
  return results.map((result, index) =>
    firstNear >= 0 && index > firstNear ? { ...result, sure: false } : result,
  );
}

function added(record: InstantRecord, scores: FullTextScores): number {
  return FULL_TEXT_WEIGHT * (scores.get(record.id) ?? 0) * kindWeight(record.kind);
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
