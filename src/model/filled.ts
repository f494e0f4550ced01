/** How many cells of each column are filled, table by table: what every published table holds, announced changes too. */
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
  allTables.map(({ name, title, published, columns }) => {
    const rows = model.announced.tables[name as TableName] as readonly Record<string, unknown>[];
    return {
      name,
      title,
      published,
      rows: rows.length,
      columns: Object.entries(columns).map(([key, { label, required }]) => ({
        ...{ key, label, required },
        filled: filledIn(rows, key),
      })),
    };
  }),
);

/** There are as many cells as in all tables together. */
function filledIn(rows: readonly Readonly<Record<string, unknown>>[], key: string): number {
  let filled = 0;
  for (const row of rows) if (!isEmpty(row[key])) filled += 1;
  return filled;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
