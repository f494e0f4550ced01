/** What answers before all is there, and what every answer is made by. */
import { type Hit, unique } from '../../search/hit.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { type Query, understandWith } from '../../search/query.ts';
import type { Answers } from './engine.ts';
import type { FirstIndex, FirstIndexes } from './first-index.ts';
import { breath, pause } from './lazy.ts';
import { type Around, merge } from './results.ts';
import type { WholeIndex } from './whole-index.ts';

/** The first answer. What comes after it is asked for when it is on the screen. */
export async function* answeredFirst(first: FirstIndexes, text: string): AsyncGenerator<Answers> {
  const opened = await first.opened();
  await breath();
  const answers = firstAnswers(opened, text);
  await breath();
  yield answers;
  await pause();
}

export function firstAnswers(first: FirstIndex, text: string): Answers {
  const query = understandWith(first.index, text);
  const results = merge(hitsOf(first, first.names.called(query), query), aroundOf(first, query));
  return {
    index: first.index,
    query,
    results,
    withCards: async (same) => same,
    situations: (record) => first.situations(record, query),
    whole: false,
    withoutText: false,
    inNoList: results.length === 0,
  };
}

/** What is known of a query beside its hits. */
export function aroundOf(found: FirstIndex | WholeIndex, query: Query): Around {
  const { ranking } = found;
  return {
    query,
    by: found.by,
    held: ranking.held(query.core),
    weightOf: (record) => ranking.weightOf(record),
  };
}

export function hitsOf(
  { index, ranking }: Pick<FirstIndex, 'index' | 'ranking'>,
  called: readonly Hit[],
  query: Query,
): Hit[] {
  return unique([...called, ...ranking.rank(query)]).filter(({ record }) =>
    appliesTo(index, record, query.streets),
  );
}

/** Whether a record is of use where the query asks: a street's duty is not, when only other streets have it. */
function appliesTo(
  index: InstantIndex,
  { streets }: InstantRecord,
  asked: readonly string[],
): boolean {
  if (streets === undefined || asked.length === 0) return true;
  return streets.some((position) => asked.includes(index.bodies[position]?.id ?? ''));
}
