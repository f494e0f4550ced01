/** Edits of the rows of a district: what a clerk may do to them, and what no clerk would. */
import type { CheckedTables } from '../../../src/check/run.ts';
import { allTables } from '../../../src/tables/index.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
export type Random = () => number;

export interface Edited {
  readonly tables: CheckedTables;
  readonly said: string;
}

/** One edit of one table, chosen by chance. */
export function editOf(tables: CheckedTables, random: Random): Edited {
  const filled = allTables.filter(({ name }) => rowsOf(tables, name).length > 1);
  const { name } = one(filled, random);
  const rows = rowsOf(tables, name);
  const edit = one(EDITS, random);
  const { rows: changed, said } = edit(rows, random, name);
  return { tables: { ...tables, [name]: changed }, said: `${name}: ${said}` };
}

interface Changed {
  readonly rows: Rows;
  readonly said: string;
}
type Edit = (rows: Rows, random: Random, name: string) => Changed;

const changed: Edit = (rows, random) => {
  const at = place(rows, random);
  const row = rows[at] ?? {};
  const [key, value] = one(
    Object.entries(row).filter(([name]) => name !== 'id'),
    random,
  );
  const other = one(rows, random)[key];
  const now = random() < 0.5 || other === undefined ? otherwise(value, random) : other;
  return {
    rows: rows.with(at, { ...row, [key]: now }),
    said: `${String(row['id'])}.${key} = ${JSON.stringify(now)}`,
  };
};

const removed: Edit = (rows, random) => {
  const at = place(rows, random);
  return { rows: rows.toSpliced(at, 1), said: `- ${String(rows[at]?.['id'])}` };
};

const added: Edit = (rows, random) => {
  const row = one(rows, random);
  const id = `${String(row['id'])}-${Math.floor(random() * 1e6)}`;
  return { rows: rows.toSpliced(place(rows, random), 0, { ...row, id }), said: `+ ${id}` };
};

const moved: Edit = (rows, random) => {
  const at = place(rows, random);
  const row = rows[at] ?? {};
  const to = place(rows, random);
  return {
    rows: rows.toSpliced(at, 1).toSpliced(to, 0, row),
    said: `${String(row['id'])} ${at} → ${to}`,
  };
};

const EDITS: readonly Edit[] = [changed, changed, changed, changed, removed, added, moved];

function otherwise(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return random() < 0.5 ? value.slice(1) : value.toReversed();
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
  return /^[a-z0-9-]+$/.test(value) ? undefined : `${value}改`;
}

const rowsOf = (tables: CheckedTables, name: string): Rows =>
  tables[name as keyof CheckedTables] as unknown as Rows;

const place = (rows: Rows, random: Random): number => Math.floor(random() * rows.length);

export function one<Value>(values: readonly Value[], random: Random): Value {
  const found = values[Math.floor(random() * values.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}
