import type { Records } from '../records/define.ts';
import { recordedLists } from '../records/index.ts';
import type { TableName } from '../tables/index.ts';
import type { Recorded } from './history.ts';
import type { Model } from './model.ts';
import { versionedIn } from './versioned.ts';

/** The paths of a route `[id]`: one for every entry of a collection. */
export function pathsOf(entries: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return entries.map(({ id }) => ({ params: { id } }));
}

/** A path of a route, with what its page is given. */
interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** The paths of a route below `[list]/[id]/`: of every record that has versions with addresses, in every list, what is its own. */
export async function versionedPaths<Params, Props>(
  model: Model,
  entriesOf: (name: TableName) => Promise<readonly { readonly id: string }[]>,
  ownOf: (record: Recorded) => readonly Path<Params, Props>[],
): Promise<Path<{ readonly list: string; readonly id: string } & Params, Props>[]> {
  const paths = recordedLists.map(async (list) =>
    versionedOf(model, list, await entriesOf(list.table.name as TableName)).flatMap((record) =>
      ownOf(record).map(({ params, props }) => ({
        params: { list: list.path, id: record.id, ...params },
        props,
      })),
    ),
  );
  return (await Promise.all(paths)).flat();
}

/**
 * The records of a list that have versions with addresses, of which a collection has entries: as the history is asked for them, and
 * nothing more of them. Whatever is given with a question is remembered with it, and a row in the place of an id is twenty times as
 * long.
 */
function versionedOf(
  model: Model,
  { table }: Records,
  entries: readonly { readonly id: string }[],
): Recorded[] {
  const ids = new Set(versionedIn(model, table.name));
  return entries.flatMap(({ id }) => (ids.has(id) ? { id, list: table.name } : []));
}
