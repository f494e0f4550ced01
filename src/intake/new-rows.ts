/** What a new row of ours has that its file does not say: an id, the days from which it holds, its state. */
import type { Data } from '../check/data.ts';
import type { Table } from '../tables/define.ts';
import { isGiven } from './shape.ts';

export type Cells = Readonly<Record<string, string>>;

/** The next free ids of a table, after every one that is or ever was in it. */
export function nextIds({ name, columns }: Table, data: Data): () => string {
  const prefix = `${columns['id']?.prefixes?.[0]}-`;
  const width = /\d+$/.exec(columns['id']?.example ?? '')?.[0].length ?? 3;
  const used = [
    ...data.all(name).map(({ cells }) => cells['id'] ?? ''),
    ...data.ledger.entries.filter(({ table }) => table === name).map(({ id }) => id),
  ];
  const numbers = used.flatMap((id) =>
    id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length))
      ? Number(id.slice(prefix.length))
      : [],
  );
  let last = Math.max(0, ...numbers);
  return () => {
    last += 1;
    return `${prefix}${String(last).padStart(width, '0')}`;
  };
}

/** The whole new row. */
export function newRow(
  table: Table,
  cells: Cells,
  id: string,
  given: { fill: Cells; day: string },
): Cells {
  const row: Record<string, string> = { ...cells, id };
  for (const [key, { kind, required, options = [] }] of Object.entries(table.columns)) {
    if (row[key] !== undefined || !isGiven(table, key)) continue;
    const own = given.fill[key];
    if (own !== undefined) row[key] = own;
    else if (kind.isDate && required) row[key] = given.day;
    else if (key === table.withdrawn?.column)
      row[key] = options.find((option) => !table.withdrawn?.values.includes(option)) ?? '';
  }
  return row;
}
