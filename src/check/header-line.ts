import type { LoadedFile } from '../load/load.ts';
import { neededHeader, type Table } from '../tables/define.ts';

/** A title stands in a few lines at most. */
const MOST_TITLES = 10;

/** The line on which the labels of a table stand, where they do not stand on the first. */
export function headerLine({ header, rows }: LoadedFile, table: Table): number | undefined {
  const needed = neededHeader(table);
  const known = (cells: readonly string[]) =>
    needed.filter((label) => cells.some((cell) => cell.trim() === label)).length;
  if (known(header) * 2 >= needed.length) return undefined;
  return rows.slice(0, MOST_TITLES).find(({ cells }) => known(cells) * 2 > needed.length)?.line;
}
