import type { CheckedTables } from '../../../src/check/run.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

/** The lists whose records are dealt out to the districts; all else each of them has. */
const DEALT: readonly string[] = ['boundary-items', 'street-items'];

/** The tables of one of so many districts among which the matters of one are dealt out, and of what belongs to them. */
export function shareOf(tables: CheckedTables, own: number, districts: number): CheckedTables {
  const gone = new Set<unknown>();
  for (const name of DEALT)
    for (const [at, { id }] of ((tables as Rows)[name] ?? []).entries())
      if (at % districts !== own) gone.add(id);
  let rest: Rows = tables;
  // What points to what is gone goes too, and what points to that.
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    rest = Object.fromEntries(
      Object.entries(rest).map(([name, rows]) => [name, rows.filter((row) => stays(row, gone))]),
    );
  }
  // The rows are those of the check, fewer of them.
  return Object.fromEntries(
    Object.entries(rest).map(([name, rows]) => [name, rows.map((row) => without(row, gone))]),
  ) as unknown as CheckedTables;
}

/** Whether a row points to nothing that is gone; its id is gone with it. */
function stays(row: Row, gone: Set<unknown>): boolean {
  if (!Object.values(row).some((value) => gone.has(value))) return true;
  gone.add(row['id']);
  return false;
}

/** A row whose lists name nothing that is gone. */
const without = (row: Row, gone: ReadonlySet<unknown>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((one) => !gone.has(one)) : value,
    ]),
  );
