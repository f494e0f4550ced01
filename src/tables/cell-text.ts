import { type Citation, type NextStep, nextStepText } from './cell.ts';
import type { Column, NamedTable } from './column.ts';
import type { Table } from './define.ts';

/** A value as the text of a cell, the way it is published and its digest is taken: names of tables, keys of columns, ids. */
export function cellText(column: Column, value: unknown): string {
  if (value === undefined) return '';
  if (column.kind === 'yesno') return value === true ? '是' : '否';
  if (column.kind === 'citations') {
    return (value as readonly Citation[])
      .map(({ law, article }) => (article === undefined ? law : `${law}#${article}`))
      .join(';');
  }
  if (column.kind === 'next-steps')
    return (value as readonly NextStep[]).map(nextStepText).join(';');
  return Array.isArray(value) ? value.join(';') : String(value);
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
  if (column.kind === 'table' && named !== undefined) return named.title;
  const field = column.kind === 'field' ? named?.columns[String(row[key])] : undefined;
  return field?.label ?? cellText(column, row[key]);
}

/** The one of some tables that a cell names. */
function tableIn(tables: readonly NamedTable[] | undefined, name: unknown): NamedTable | undefined {
  return tables?.find((table) => table.name === name);
}
