import type { FullTextScore, FullTextScores } from '../fulltext-scores.ts';
import type { InstantIndex, InstantRecord } from '../instant-format.ts';
import { byScore, type Hit, kindWeight } from '../instant-search.ts';
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

/** Below this share of the query a record that only the full text found says little. */
const ENOUGH = 0.3;

/**
 * How sure a score is: itself, and how far it stands above the best answer with another lead. The limits let about one
 * query in twenty-five show a wrong answer as sure, on the tuning half of the search bench's queries.
 */
const AHEAD = 1.25;
const SURE = { instant: 0.93, withFullText: 1.17 } as const;

/** The instant answers with what the full text adds, once it is there: it moves them, and brings in what only it knows. */
export function merge(
  hits: readonly Hit[],
  scores: FullTextScores | undefined,
  recordOf: (key: string) => InstantRecord | undefined,
): Result[] {
  if (scores === undefined) return judged([...hits].sort(byScore), SURE.instant);
  const known = new Set(hits.map(({ record }) => record.id));
  const scored: Hit[] = hits.map((hit) => ({
    ...hit,
    score: hit.score + added(hit.record, scores.get(hit.record.id)),
  }));
  for (const [id, found] of scores) {
    const record = found.share < ENOUGH || known.has(id) ? undefined : recordOf(id);
    if (record !== undefined) scored.push({ record, score: added(record, found), wording: '' });
  }
  return judged(scored.sort(byScore), SURE.withFullText);
}

/** Only an unbroken run of sure answers from the top is shown as sure, so that the order stays that of the scores. */
function judged(hits: readonly Hit[], limit: number): Result[] {
  let sure = true;
  return hits.map((hit, index) => {
    if (sure) {
      const other = hits.slice(index + 1).find(({ record }) => !sharesLead(hit.record, record));
      sure = hit.sure ?? hit.score + AHEAD * (hit.score - (other?.score ?? 0)) > limit;
    }
    return { record: hit.record, wording: hit.wording, sure };
  });
}

/** Of two answers with the same lead, either sends the asker to the right door. */
function sharesLead(left: InstantRecord, right: InstantRecord): boolean {
  const leads = new Set(left.branches?.flatMap((branch) => branch.leads));
  return right.branches?.some((branch) => branch.leads.some((lead) => leads.has(lead))) ?? false;
}

function added(record: InstantRecord, score: FullTextScore | undefined): number {
  return (score?.added ?? 0) * kindWeight(record.kind);
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
