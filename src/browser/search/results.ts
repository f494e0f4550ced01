import { type Evidence, isSure, isUnlikely } from '../../search/confidence.ts';
import { byScore, type Hit } from '../../search/hit.ts';
import type { FoundBy, InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import type { Query } from '../../search/query.ts';
import type { Held } from '../../search/ranking.ts';
import { type Facet, facets, type SearchState } from './state.ts';

/** One answer of either layer. */
export interface Result {
  readonly record: InstantRecord;
  readonly sure: boolean;
  readonly score: number;
  /** The score by which it is trusted, where another puts it in its place. */
  readonly trusted?: number | undefined;
  /** Where its text holds the query word for word. */
  readonly passage?: string | undefined;
}

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** How much of a query stands in a text. */
export interface TextScore {
  /** From 0 to 1, rare pairs counting more. */
  readonly share: number;
  /** Whether the text holds all of it, and most likely word for word. */
  readonly whole: boolean;
  /** Where it stands word for word, when the text was read. */
  readonly passage?: string;
}

/** The first line of a card. */
export interface FirstLine {
  /** Who stands on it, by id. */
  readonly bodies: readonly string[];
  /** How much the query tells of the situation it is of; undefined for a record that lies in one way only. */
  readonly told: number | undefined;
  /** In the situations that the query may mean, so many different bodies or groups of them answer first. */
  readonly doors: number;
}

/** What is known of a query beside its hits. */
export interface Around {
  readonly query: Query;
  readonly by: FoundBy;
  readonly held: (id: string) => Held;
  /** By record, what its card says first and why, where that is known. */
  readonly lines?: ReadonlyMap<string, FirstLine>;
  readonly weightOf: (record: InstantRecord) => number;
  /** By record, or by fragment where only the full text knows the record, once the full text has answered. */
  readonly text?: ReadonlyMap<string, TextScore>;
  /** The record of a key of the full text. */
  readonly recordOf?: (key: string) => InstantRecord | undefined;
}

/** What a text adds that holds a query; set on the tuning half of the search bench's queries and on phrases out of the texts. */
const IN_TEXT = { share: 0.5, whole: 30 } as const;
/** Below this share in its text, a record that nothing else brought up says little. */
const ENOUGH = 0.3;

interface ScoredHit extends Hit {
  readonly passage: string | undefined;
}

/** The hits with what the full text adds: it moves them, and brings in what only it knows. */
export function merge(hits: readonly Hit[], around: Around): Result[] {
  const { text, recordOf, weightOf } = around;
  const added = (record: InstantRecord, key = record.id): number =>
    inText(text?.get(key)) * weightOf(record);
  const passage = (key: string) => text?.get(key)?.passage;
  const known = new Set(hits.map(({ record }) => record.id));
  const scored: ScoredHit[] = hits.map((hit) => ({
    ...hit,
    score: hit.score + added(hit.record),
    ...(hit.trusted !== undefined && { trusted: hit.trusted + added(hit.record) }),
    passage: passage(hit.record.id),
  }));
  for (const [key, { share }] of text ?? []) {
    const record = known.has(key) || share < ENOUGH ? undefined : recordOf?.(key);
    if (record === undefined) continue;
    scored.push({ record, score: added(record, key), passage: passage(key) });
  }
  return judged(scored.sort(byScore), around);
}

function inText(score: TextScore | undefined): number {
  if (score === undefined) return 0;
  return IN_TEXT.share * score.share + (score.whole ? IN_TEXT.whole : 0);
}

/** Only an unbroken run of sure answers from the top is shown as sure, so that the order stays that of the scores. */
function judged(hits: readonly ScoredHit[], around: Around): Result[] {
  let sure = true;
  return hits.map((hit) => {
    const { record, passage, score, trusted } = hit;
    sure &&= hit.sure ?? (passage !== undefined || isSure(evidenceOf(hit, hits, around)));
    return { record, passage, score, trusted, sure };
  });
}

/** Whether the answers are so far from a query that no list has its matter. */
export function isInNoList(results: readonly Result[], around: Around): boolean {
  const [best] = results;
  if (best === undefined) return true;
  if (best.sure || best.passage !== undefined) return false;
  return isUnlikely(evidenceOf(best, results, around));
}

type Scored = Pick<Result, 'record' | 'score' | 'trusted'>;
const trust = ({ score, trusted = score }: Scored): number => trusted;

function evidenceOf(own: Scored, all: readonly Scored[], around: Around): Evidence {
  const { query, by, held, lines } = around;
  const { record } = own;
  const beside = all.filter((hit) => hit.record !== record);
  return {
    score: trust(own),
    others: beside.filter((hit) => !sharesDoor(record, hit.record, around)).map(trust),
    all: beside.map(trust),
    told: lines?.get(record.id)?.told ?? 0,
    doors: lines?.get(record.id)?.doors ?? 1,
    isSignpost: record.kind === SIGNPOSTS,
    held: held(record.id),
    by,
    length: query.core.length,
  };
}

const SIGNPOSTS = 'signposts';

/**
 * Of two answers that name the same body first, either sends the asker to the right door. As long as it is not known whom they name
 * first, one lead in common has to do.
 */
function sharesDoor(left: InstantRecord, right: InstantRecord, { lines }: Around): boolean {
  const [own, other] = [lines?.get(left.id), lines?.get(right.id)];
  if (own !== undefined && other !== undefined)
    return own.bodies.some((body) => other.bodies.includes(body));
  const leads = new Set(left.branches?.flatMap((branch) => branch.leads));
  return right.branches?.some((branch) => branch.leads.some((lead) => leads.has(lead))) ?? false;
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
      if (!index.byStreet.includes(record.kind)) return [];
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
