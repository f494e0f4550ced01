import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { byScore, type Hit } from '../../search/instant-search.ts';
import { type Facet, facets, type SearchState } from './state.ts';

/** One answer of either layer. */
export interface Result {
  readonly record: InstantRecord;
  readonly wording: string;
  readonly sure: boolean;
  readonly score: number;
  /** Where its text holds the query word for word. */
  readonly passage?: string | undefined;
}

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What the layers behind the instant index say, each once it is there. */
export interface Added {
  /** By record, what the words people use add to its score. */
  readonly words?: ReadonlyMap<string, number>;
  /** By record, or by fragment where only the full text knows the record. */
  readonly text?: ReadonlyMap<string, TextScore>;
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

/** What a text adds that holds a query; set on the tuning half of the search bench's queries and on phrases out of the texts. */
const IN_TEXT = { share: 0.06, whole: 1.8 } as const;
/** Below this, a record that no wording of its own brought up says little: what its words add, or the share in its text. */
const ENOUGH = { words: 0.3, text: 0.3 } as const;

/**
 * How sure a score is: itself, and how far it stands above the best answer with another lead. The limits let about one
 * query in forty show a wrong answer as sure once the words are there, on the tuning half of the search bench's queries.
 */
const AHEAD = 2;
const SURE = {
  first: { score: 0, ahead: 1.1 },
  withWords: { score: 0.8, ahead: 1.82 },
} as const;

/** A best answer that is no better than this by itself and by its lead over the next is most likely chance: no list has the matter. */
const NONE = 0.87;

interface ScoredHit extends Hit {
  readonly passage: string | undefined;
}

/** The instant answers with what the other layers add: it moves them, and brings in what only the full text knows. */
export function merge(
  hits: readonly Hit[],
  { words, text }: Added,
  recordOf: (key: string) => InstantRecord | undefined,
  weightOf: (record: InstantRecord) => number,
): Result[] {
  const added = (record: InstantRecord, key = record.id): number =>
    ((words?.get(key) ?? 0) + inText(text?.get(key))) * weightOf(record);
  const known = new Set(hits.map(({ record }) => record.id));
  const passage = (key: string) => text?.get(key)?.passage;
  const scored: ScoredHit[] = hits.map((hit) => ({
    ...hit,
    score: hit.score + added(hit.record),
    passage: passage(hit.record.id),
  }));
  const others = new Set([
    ...keysOf(words, (score) => score >= ENOUGH.words),
    ...keysOf(text, ({ share }) => share >= ENOUGH.text),
  ]);
  for (const key of others) {
    const record = known.has(key) ? undefined : recordOf(key);
    if (record === undefined) continue;
    scored.push({ record, score: added(record, key), wording: '', passage: passage(key) });
  }
  return judged(scored.sort(byScore), words === undefined ? SURE.first : SURE.withWords);
}

function keysOf<Score>(
  scores: ReadonlyMap<string, Score> | undefined,
  isEnough: (score: Score) => boolean,
): string[] {
  return [...(scores ?? [])].flatMap(([key, score]) => (isEnough(score) ? key : []));
}

function inText(score: TextScore | undefined): number {
  if (score === undefined) return 0;
  return IN_TEXT.share * score.share + (score.whole ? IN_TEXT.whole : 0);
}

/** Only an unbroken run of sure answers from the top is shown as sure, so that the order stays that of the scores. */
function judged(hits: readonly ScoredHit[], limit: Record<'score' | 'ahead', number>): Result[] {
  let sure = true;
  return hits.map((hit, index) => {
    if (sure) {
      const other = hits.slice(index + 1).find(({ record }) => !sharesLead(hit.record, record));
      const ahead = hit.score + AHEAD * (hit.score - (other?.score ?? 0));
      sure = hit.sure ?? (hit.score >= limit.score && ahead > limit.ahead);
    }
    const { record, wording, passage, score } = hit;
    return { record, wording, passage, score, sure };
  });
}

/** Whether the answers are so far from a query that no list has its matter. */
export function isInNoList([best, ...others]: readonly Result[]): boolean {
  if (best === undefined) return true;
  if (best.sure || best.passage !== undefined) return false;
  const other = others.find(({ record }) => !sharesLead(best.record, record));
  return best.score + (best.score - (other?.score ?? 0)) < NONE;
}

/** Of two answers with the same lead, either sends the asker to the right door. */
function sharesLead(left: InstantRecord, right: InstantRecord): boolean {
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
