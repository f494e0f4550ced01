import type { InstantRecord } from './instant-format.ts';

/** A record that may answer a query. */
export interface Hit {
  readonly record: InstantRecord;
  readonly score: number;
  /** The score by which it is trusted, where another puts it in its place. */
  readonly trusted?: number;
  /** Whether it is an answer and not a near result, where that is known without looking at the other hits. */
  readonly sure?: boolean;
}

/** Best first; records of one score in the order of their ids, so that the order is always the same. */
export function byScore(
  left: Pick<Hit, 'record' | 'score'>,
  right: Pick<Hit, 'record' | 'score'>,
): number {
  return right.score - left.score || (left.record.id < right.record.id ? -1 : 1);
}

/** Of several hits of one record the first. */
export function unique(hits: readonly Hit[]): Hit[] {
  const known = new Set<string>();
  return hits.filter(({ record: { id } }) => known.size < known.add(id).size);
}
