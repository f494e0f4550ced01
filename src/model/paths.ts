import type { Records } from '../records/define.ts';
import type { Recorded } from './history.ts';

/** The paths of a route `[id]`: one for every entry of a collection. */
export function pathsOf(entries: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return entries.map(({ id }) => ({ params: { id } }));
}

/**
 * The records of a list that keeps its past, of which a collection has entries: as the history is asked for them, and nothing more
 * of them. Whatever is given with a question is remembered with it, and a row in the place of an id is twenty times as long.
 */
export function recordsIn(
  { table }: Records,
  entries: readonly { readonly id: string }[],
): Recorded[] {
  return entries.map(({ id }) => ({ id, list: table.name }));
}
