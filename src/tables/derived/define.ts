import type { Columns } from '../column.ts';
import { defineTable, type Table } from '../define.ts';

/**
 * Declares what is worked out of the tables and published beside them as a table of its own. Nobody fills it and nothing of it
 * is sealed; its columns are said here once, like those of every table.
 */
export function defineDerived<const Name extends string, const C extends Columns>(
  derived: Pick<Table<Name, C>, 'name' | 'title' | 'note' | 'columns'> & {
    readonly naming: keyof C & string;
  },
): Table<Name, C> {
  const file = `${derived.name}.csv`;
  return defineTable<Name, C>({ ...derived, file, published: false, inNewDistrict: 'empty' });
}
