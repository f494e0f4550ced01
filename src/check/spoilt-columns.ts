import type { LoadedFile } from '../load/load.ts';
import { cellMeant } from '../tables/as-saved.ts';
import { type Column, readCell } from '../tables/column.ts';
import { headerIndex, type Table } from '../tables/define.ts';

/** With fewer rows, several slips of a person look like a whole column. */
export const FEWEST = 5;
/** What holds of so many of the first rows holds of the column. */
export const MOST_LOOKED_AT = 200;
const NEARLY_ALL = 0.8;

/** A column of which hardly a cell is what it should be. */
export interface SpoiltColumn {
  readonly column: Column;
  readonly isEmpty: boolean;
  /** The column that holds what belongs here. */
  readonly heldBy: Column | undefined;
  /** The first cell and what its column says of it. */
  readonly line: number;
  readonly found: string;
  readonly cure: string;
  readonly count: number;
}

export function spoiltColumns({ header, rows }: LoadedFile, table: Table): SpoiltColumn[] {
  const looked = rows
    .filter(({ cells }) => cells.length === header.length)
    .slice(0, MOST_LOOKED_AT);
  if (looked.length < FEWEST) return [];
  const columns = Object.values(table.columns).flatMap((column) => {
    const index = headerIndex(header, column);
    return index < 0 ? [] : [{ column, cells: looked.map(({ cells }) => cells[index] ?? '') }];
  });
  return columns.flatMap(({ column, cells }) => {
    if (!nearly(cells, (cell) => !fits(column, cell))) return [];
    const at = cells.findIndex((cell) => !fits(column, cell));
    const held = columns.find(
      (other) =>
        other.column !== column &&
        other.cells.some((cell) => cell.trim() !== '') &&
        nearly(other.cells, (cell) => cell.trim() !== '' && fits(column, cell)),
    );
    const issue = column.schema.safeParse(cellMeant(column, cells[at] ?? '')).error?.issues[0];
    return [
      {
        column,
        isEmpty: cells.every((cell) => cell.trim() === ''),
        heldBy: held?.column,
        line: looked[at]?.line ?? 1,
        found: (cells[at] ?? '').trim(),
        cure: issue?.message ?? '',
        count: cells.filter((cell) => !fits(column, cell)).length,
      },
    ];
  });
}

const fits = (column: Column, cell: string): boolean =>
  'value' in readCell(column, cellMeant(column, cell));

/** Whether something holds of nearly all; where it does not, that is known before all are looked at. */
export function nearly<Value>(all: readonly Value[], holds: (one: Value) => boolean): boolean {
  let others = 0;
  for (const one of all) {
    if (!holds(one)) others += 1;
    if (all.length - others < all.length * NEARLY_ALL) return false;
  }
  return true;
}
