/** The lists as people go by them today: what is announced and still to come has not happened yet. */
import { isDeepStrictEqual } from 'node:util';
import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Table } from '../tables/define.ts';
import { frozen } from '../tables/frozen.ts';
import { allTables, type ListChange, type TableName } from '../tables/index.ts';
import { haveSameMembers } from '../tables/same-members.ts';
import { asked } from './asked.ts';
import type { Announced, History, Recorded, Version } from './history.ts';
import { byId } from './lookup.ts';

/** The changes on record that have not taken effect. */
export function changesToCome(changes: readonly ListChange[], today: string): ListChange[] {
  return changes.filter(({ effective }) => effective > today);
}

/**
 * The tables with every change that is still to come undone: changed fields read as before, parts to be added are not there
 * and parts to be cancelled still are. Only records with such a change are looked at.
 */
export function tablesInForce(
  tables: CheckedTables,
  { changes, ledger }: Announced,
  history: History,
  today: string,
): CheckedTables {
  const pages = changesToCome(changes.all, today).map((change) => changes.page(change));
  const records = [...new Map(pages.map((page) => [page.id, page])).values()].filter((record) =>
    history.has(record),
  );
  if (records.length === 0) return tables;
  const before = known.get(ledger);
  const kept: Kept = { rows: new Map(), lists: new Map() };
  known.set(ledger, kept);
  const versions = records.map((record) => history.at(record, today));
  const replaced = allTables.flatMap((table) => {
    const own = new Map(
      versions.filter(({ record }) => holds(table, record)).map((one) => [one.record.id, one]),
    );
    if (own.size === 0) return [];
    const rows = tables[table.name as TableName] as readonly TableRow[];
    const { name, partOf } = table;
    const keep: Keep = (row) =>
      keptRow(row, `${name} ${String(row['id'])}`, before?.rows, kept.rows);
    const now =
      partOf === undefined ? withRecords(rows, own, keep) : withParts(rows, partOf, own, keep);
    const was = before?.lists.get(name);
    const list = was !== undefined && haveSameMembers(now, was) ? was : Object.freeze(now);
    kept.lists.set(name, list);
    return [[name, list]];
  });
  return Object.freeze({ ...tables, ...Object.fromEntries(replaced) });
}

/** Whether a table holds the record itself, or its parts. */
function holds({ name, partOf, columns, changes }: Table, { list }: Recorded): boolean {
  if (changes !== 'on-record') return false;
  return partOf === undefined ? name === list : (columns[partOf]?.targets ?? []).includes(list);
}

type TableRow = Readonly<Record<string, unknown>>;

/** The rows in which something is still to come, by their tables and ids, and the lists with them. */
interface Kept {
  readonly rows: Map<string, TableRow>;
  readonly lists: Map<string, readonly TableRow[]>;
}
type Keep = (row: TableRow) => TableRow;

/**
 * Those of the model before, made of the same ledger: as long as they read the same they are the very same, as the other rows of
 * the tables are.
 */
const known = new WeakMap<Ledger, Kept>();

function keptRow(
  row: TableRow,
  name: string,
  before: Kept['rows'] | undefined,
  now: Kept['rows'],
): TableRow {
  const was = before?.get(name);
  const kept = was !== undefined && isDeepStrictEqual(was, row) ? was : frozen(row);
  now.set(name, kept);
  return kept;
}

type Versions = ReadonlyMap<string, Version>;

function withRecords(rows: readonly TableRow[], versions: Versions, keep: Keep): TableRow[] {
  return rows.map((row) => {
    const version = versions.get(String(row['id']));
    if (version === undefined) return row;
    const { list: _list, ...values } = version.record as Recorded & TableRow;
    return keep(values);
  });
}

/** The parts of a record stand together, where the first of them stands; those of a record without any, at the end. */
function withParts(
  rows: readonly TableRow[],
  whole: string,
  versions: Versions,
  keep: Keep,
): TableRow[] {
  const left = new Map(versions);
  const partsOf = (id: string) => {
    const parts = left.get(id)?.parts ?? [];
    left.delete(id);
    // One in which nothing is still to come is the row of its table.
    return parts.map((part) => (Object.isFrozen(part) ? part : keep({ ...part })));
  };
  const placed = rows.flatMap((row) => {
    const id = String(row[whole]);
    return versions.has(id) ? partsOf(id) : [row];
  });
  return [...placed, ...[...left.keys()].flatMap(partsOf)];
}

/** What a table will read otherwise once every announced change has taken effect. */
export interface ToCome {
  /** Rows that will read otherwise, or be new, as they will stand. */
  readonly rows: readonly { readonly id: string }[];
  /** The ids of the rows that will be gone. */
  readonly withdrawn: readonly string[];
  /** The ids of the changes that will make it so. */
  readonly changes: readonly string[];
}

/** The announced future of a table; undefined while it has none. */
export const toCome = asked('to-come', (model, { name }: Table): ToCome | undefined => {
  const changes = changesToCome(model.changes.all, model.today).filter(({ list }) => list === name);
  const [now, then] = [model.tables, model.announced.tables].map((tables) =>
    byId(tables[name as TableName] as readonly { id: string }[]),
  );
  if (changes.length === 0 || now === undefined || then === undefined) return undefined;
  const isOther = (row: object, other: object | undefined) =>
    row !== other && JSON.stringify(row) !== JSON.stringify(other);
  return {
    rows: [...then.values()].filter((row) => isOther(row, now.get(row.id))),
    withdrawn: [...now.keys()].filter((id) => !then.has(id)),
    changes: changes.map(({ id }) => id),
  };
});
