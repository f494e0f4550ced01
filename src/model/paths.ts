import type { Records } from '../records/define.ts';
import type { Recorded } from './history.ts';
import type { Model } from './model.ts';
import { versionedIn } from './versioned.ts';

/** The paths of a route `[id]`: one for every entry of a collection. */
export function pathsOf(entries: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return entries.map(({ id }) => ({ params: { id } }));
}

/**
 * The records of a list that have versions with addresses, of which a collection has entries: as the history is asked for them, and
 * nothing more of them. Whatever is given with a question is remembered with it, and a row in the place of an id is twenty times as
 * long.
 */
export function versionedOf(
  model: Model,
  { table }: Records,
  entries: readonly { readonly id: string }[],
): Recorded[] {
  const ids = new Set(versionedIn(model, table.name));
  return entries.flatMap(({ id }) => (ids.has(id) ? { id, list: table.name } : []));
}
