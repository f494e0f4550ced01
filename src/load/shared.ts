/** A file that was read again shares with what was read before whatever is the same. */
import type { LoadedFile } from './load.ts';
import type { SheetRow } from './parse.ts';

/** The same file, in which a row whose cells are as they were has the very same cells, and on the same line is the very same row. */
export function sharing(file: LoadedFile, before: LoadedFile): LoadedFile {
  const { rows } = file;
  const old = before.rows;
  const least = Math.min(rows.length, old.length);
  let start = 0;
  while (start < least && isSame(rows[start], old[start])) start += 1;
  let end = 0;
  while (end < least - start && isSame(rows.at(-1 - end), old.at(-1 - end))) end += 1;
  const between = oldByCells(old.slice(start, old.length - end));
  const shared = rows.map((row, index) => {
    if (index < start) return placed(row, old[index]);
    if (index >= rows.length - end) return placed(row, old[index - rows.length + old.length]);
    return placed(row, between.get(keyOf(row))?.shift());
  });
  return { ...file, rows: shared };
}

/** A row as it was before, or with its cells where its line is another. */
function placed(row: SheetRow, before: SheetRow | undefined): SheetRow {
  if (before === undefined) return row;
  return before.line === row.line ? before : { line: row.line, cells: before.cells };
}

function isSame(row: SheetRow | undefined, other: SheetRow | undefined): boolean {
  if (row === undefined || other === undefined) return false;
  const { cells } = row;
  return (
    cells.length === other.cells.length && cells.every((cell, index) => cell === other.cells[index])
  );
}

/** Rows by their cells: several may have the same. */
const oldByCells = (rows: readonly SheetRow[]): Map<string, SheetRow[]> => Map.groupBy(rows, keyOf);

const keyOf = ({ cells }: SheetRow): string => JSON.stringify(cells);
