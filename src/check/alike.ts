/** Rows that say the same. */
import type { Table } from '../tables/define.ts';
import type { Data, DataRow } from './data.ts';

/** The tables whose rows are not to say the same, where no rule of their own sees to that. */
export const toldOnce = (data: Data): Table[] =>
  data.tables.filter(({ published, toldApart }) => published && !toldApart);

/** The rows that agree in every key, two and more. Nearly all differ in the first one already, and are not asked further. */
export function* alike(
  rows: readonly DataRow[],
  [key, ...further]: readonly ((row: DataRow) => string)[],
): Generator<readonly DataRow[]> {
  if (key === undefined) return yield rows;
  for (const some of Map.groupBy(rows, key).values())
    if (some.length > 1) yield* alike(some, further);
}
