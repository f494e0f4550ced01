import { keyCalled } from '../tables/called.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import type { Cells } from './digest.ts';

/**
 * A record as it was published, in the words of today: what named a table by its title or a column by its label then is the
 * same by its name or its key now.
 */
export function presentCells(table: Table, published: Cells): Cells {
  return Object.fromEntries(
    Object.entries(table.columns).flatMap(([key, column]) => {
      const cell = published[key];
      return cell === undefined ? [] : [[key, presentCell(table, column, cell, published)]];
    }),
  );
}

function presentCell(table: Table, column: Column, cell: string, published: Cells): string {
  if (cell === '') return cell;
  if (column.kind === 'field') {
    const list = namedTable(table, published[column.listColumn ?? ''] ?? '', column);
    return (list && keyCalled(list.columns, cell)) ?? cell;
  }
  if (column.kind !== 'table') return cell;
  const result = column.schema.safeParse(cell);
  return result.success ? cellText(column, result.data) : cell;
}

function namedTable(table: Table, cell: string, { listColumn = '' }: Column) {
  const column = table.columns[listColumn];
  const name = column?.schema.safeParse(cell).data;
  return column?.tables?.find((candidate) => candidate.name === name);
}
