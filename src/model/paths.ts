import type { AnyRow, Records } from '../records/define.ts';
import type { Recorded } from './history.ts';

/** The paths of a route `[id]`: one for every entry of a collection. */
export function pathsOf(entries: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return entries.map(({ id }) => ({ params: { id } }));
}

/** The records of a list that keeps its past, as the entries of its collection hold them. */
export function recordsIn(
  { table }: Records,
  entries: readonly { readonly data: AnyRow }[],
): Recorded[] {
  return entries.map(({ data }) => ({ ...data, list: table.name }));
}
