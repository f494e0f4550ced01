import type { Column, NamedTable } from './column.ts';
import type { Table } from './define.ts';

/** A value as the text of a cell, the way it is published and its digest is taken: names of tables, keys of columns, ids. */
export function cellText({ kind }: Column, value: unknown): string {
  return value === undefined ? '' : kind.write(value);
}

/** The same for people: a table by its title, a column by its label. */
export function shownText(
  { columns }: Table,
  key: string,
  row: Readonly<Record<string, unknown>>,
): string {
  const column = columns[key];
  if (column === undefined) return '';
  const named = tableIn(columns[column.listColumn ?? key]?.tables, row[column.listColumn ?? key]);
  if (column.kind.names === 'table' && named !== undefined) return named.title;
  const field = column.kind.names === 'column' ? named?.columns[String(row[key])] : undefined;
  return field?.label ?? cellText(column, row[key]);
}

/** The one of some tables that a cell names. */
function tableIn(tables: readonly NamedTable[] | undefined, name: unknown): NamedTable | undefined {
  return tables?.find((table) => table.name === name);
}
