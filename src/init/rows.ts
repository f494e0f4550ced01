/** The rows of a table as they stand in its file, while it is decided which of them stay. */
import { csvText } from '../ledger/csv-text.ts';
import { type LoadedFile, loadBytes } from '../load/load.ts';
import { headerIndex, type Table } from '../tables/define.ts';

/** The cells of a row by the key of their column. */
export type Cells = Readonly<Record<string, string>>;

/** The columns that a new file has: all that are still filled. */
export const filledColumns = ({ columns, retired = [] }: Table) =>
  Object.entries(columns).filter(([key]) => !retired.includes(key));

export function rowsOf(table: Table, file: LoadedFile | undefined): Cells[] {
  if (file === undefined) return [];
  const places = filledColumns(table).map(
    ([key, column]) => [key, headerIndex(file.header, column)] as const,
  );
  return file.rows.map(({ cells }) =>
    Object.fromEntries(places.map(([key, index]) => [key, cells[index]?.trim() ?? ''])),
  );
}

export function textOf(table: Table, rows: readonly Cells[]): string {
  const columns = filledColumns(table);
  return csvText(
    columns.map(([, { label }]) => label),
    rows.map((cells) => columns.map(([key]) => cells[key] ?? '')),
  );
}

/** The rows as the check reads them. */
export function fileOf(table: Table, rows: readonly Cells[]): LoadedFile {
  return loadBytes(table.file, new TextEncoder().encode(textOf(table, rows)));
}
