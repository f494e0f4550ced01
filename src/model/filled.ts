/** How many cells of each column are filled, table by table: what every published table holds, announced changes too. */
import type { AnyRow } from '../records/define.ts';
import type { Table } from '../tables/define.ts';
import { foundOnce } from '../tables/found-once.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { askedOnce } from './asked.ts';

export interface FilledColumn {
  readonly key: string;
  readonly label: string;
  /** Whether a row without it is refused. */
  readonly required: boolean;
  readonly filled: number;
}

export interface FilledTable {
  readonly name: string;
  readonly title: string;
  readonly published: boolean;
  readonly rows: number;
  readonly columns: readonly FilledColumn[];
}

/** One answer: the rows themselves are nothing to who counts what is filled in them. */
export const filledTables = askedOnce('filled-tables', (model): readonly FilledTable[] =>
  allTables.map((table) => {
    const { name, title, published, columns } = table;
    const rows: readonly AnyRow[] = model.announced.tables[name as TableName];
    const filled = filledIn(table)(rows);
    return {
      name,
      title,
      published,
      rows: rows.length,
      columns: Object.entries(columns).map(([key, { label, required }]) => ({
        ...{ key, label, required },
        filled: filled.get(key) ?? 0,
      })),
    };
  }),
);

/** By the keys of its columns. There are as many cells as in all tables together, and the rows of most tables stay what they were. */
const filledIn = foundOnce(({ columns }: Table) =>
  foundOnce(
    (rows: readonly AnyRow[]): ReadonlyMap<string, number> =>
      new Map(Object.keys(columns).map((key) => [key, filledOf(rows, key)])),
  ),
);

function filledOf(rows: readonly AnyRow[], key: string): number {
  let filled = 0;
  for (const row of rows) if (!isEmpty(row[key])) filled += 1;
  return filled;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
