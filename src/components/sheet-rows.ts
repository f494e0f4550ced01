/** Which rows a picture of a spreadsheet shows. */
import type { Model } from '../model/model.ts';
import type { Table } from '../tables/define.ts';
import type { TableName } from '../tables/index.ts';
import { sheetText } from '../words/sheet-text.ts';

type Row = Readonly<Record<string, unknown>>;

/** So many fit on a phone. */
const SHOWN = 3;
/** How far down whoever freezes the header has gone, where there are so many rows. */
const FAR = 46;

/** Rows of the table and the line of the first; of a table without any, what its definition gives as examples. */
export function rowsShown(
  { announced }: Model,
  { name, columns }: Table,
  { frozen, mistake }: { readonly frozen: boolean; readonly mistake?: string | undefined },
): { readonly rows: readonly Row[]; readonly first: number } {
  const all = announced.tables[name as TableName] as readonly Row[];
  if (all.length === 0) return { rows: [exampleOf(columns)], first: 2 };
  const start = frozen ? Math.max(0, Math.min(FAR, all.length - SHOWN)) : 0;
  const filled = mistake === undefined ? all : all.filter((row) => row[mistake] !== undefined);
  return { rows: filled.slice(start, start + SHOWN), first: start + 2 };
}

/** A row of the examples, read as the table reads them. */
function exampleOf(columns: Table['columns']): Row {
  const cells = Object.entries(columns).map(([key, column]) => [
    key,
    column.schema.safeParse(column.example).data,
  ]);
  return Object.fromEntries(cells);
}

/** A former or popular name of a body, which the check refuses with the right one; of a body without any, no name at all. */
export function aliasIn({ bodies }: Model, id: unknown): string {
  const body = bodies.find(String(id));
  return body?.aliases[0] ?? sheetText.misnamed(body?.name ?? String(id));
}
