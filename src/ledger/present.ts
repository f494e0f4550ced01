import { keyCalled } from '../tables/called.ts';
import { cellText } from '../tables/cell-text.ts';
import { type Column, readCell } from '../tables/column.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import type { Cells } from './digest.ts';

/**
 * A record as it was published, in the words of today. Keys, options, and the titles and labels that changes were published
 * with may have become others; what a record says has not.
 */
export function presentCells(table: Table, published: Cells): Cells {
  const cells: Record<string, string> = {};
  for (const [key, column] of columnsIn(table)) {
    const cell = publishedCell(key, column, published);
    if (cell !== undefined) cells[key] = presentCell(table, column, cell, published);
  }
  return cells;
}

/** A cell under the key of today or a former one, where it is filled under any; undefined where the column was not there. */
function publishedCell(key: string, { formerly }: Column, published: Cells) {
  if (formerly === undefined) return published[key];
  const cells = [key, ...formerly].flatMap((name) => published[name] ?? []);
  return cells.find((cell) => cell !== '') ?? cells[0];
}

function presentCell(table: Table, column: Column, cell: string, published: Cells): string {
  if (column.kind.names === 'column') {
    const list = listIn(table, column, published);
    return (list && keyCalled(list.columns, cell)) ?? cell;
  }
  if (column.kind.names === undefined) return cell;
  const reading = readCell(column, cell);
  return 'value' in reading ? cellText(column, reading.value) : cell;
}

/** The table that a published row names in the column beside this one. */
function listIn(table: Table, { listColumn = '' }: Column, published: Cells) {
  const column = table.columns[listColumn];
  const cell = column && publishedCell(listColumn, column, published);
  const name = column?.schema.safeParse(cell).data;
  return column?.tables?.find((candidate) => candidate.name === name);
}
