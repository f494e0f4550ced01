import { append } from '../tables/append.ts';
import type { Table } from '../tables/define.ts';
import type { Data, DataRow } from './data.ts';

/** One link of a chain of replacement, and the row it is written in. */
export interface Link {
  readonly earlier: string;
  readonly later: string;
  readonly writtenIn: DataRow;
}

/** The tables of which rows take the place of others. */
export const succeeding = ({ tables }: Data): readonly Table[] =>
  tables.filter(({ succession }) => succession !== undefined);

/** What replaced each row, whichever end of the link the table writes down. */
export function successors(data: Data, table: Table): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  const succession = table.succession;
  if (succession === undefined) return links;
  for (const row of data.all(table.name)) {
    const id = row.cells['id'] ?? '';
    for (const other of [row.values[succession.column] ?? []].flat() as string[]) {
      const [earlier, later] = succession.names === 'successor' ? [id, other] : [other, id];
      append(links, earlier, { earlier, later, writtenIn: row });
    }
  }
  return links;
}
