/** The versions of records as they are sealed: a line for each that began before the day of the publication. */
import type { AnyRow } from '../../records/define.ts';
import { partsTableOf, recordedLists } from '../../records/index.ts';
import type { Row, Table } from '../../tables/define.ts';
import { tableNamed } from '../../tables/index.ts';
import type { versionsTable } from '../../tables/ledger.ts';
import { type Cells, cellsOf, digestOf, sha256 } from '../digest.ts';
import type { Ledger } from '../ledger.ts';
import { Names, type RowsByTable } from './names.ts';
import { lastRow, Past, type Stood } from './walk.ts';

/** A version as the ledger knows it. */
export type VersionRow = Row<typeof versionsTable>;

const DIGEST_LENGTH = 32;

export const versionId = (list: string, record: string, from: string): string =>
  `${list}/${record}/${from}`;

/** The cells of a version: of the record first, then of its parts by their ids. */
export function cellsOfVersion({ record, parts }: Pick<Stood, 'record' | 'parts'>): TableCells[] {
  const of = (table: Table, row: AnyRow) => ({ table, cells: cellsOf(table, row) });
  const list = recordedLists.find(({ table }) => table.name === record.list);
  const partsTable = list && partsTableOf(list);
  const sorted = parts.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return [
    of(tableNamed(record.list), record),
    ...(partsTable === undefined ? [] : sorted.map((part) => of(partsTable, part))),
  ];
}

export interface TableCells {
  readonly table: Table;
  readonly cells: Cells;
}

/**
 * The digest of a version: those of the record and of its parts, as `["…","…"]`, and the ids of the cancellations that it
 * quotes. Parts stand in the order of their ids.
 */
export function digestOfVersion(version: Pick<Stood, 'record' | 'parts' | 'alsoThen'>): string {
  const digests = cellsOfVersion(version).map(({ cells }) => digestOf(cells));
  const then = version.alsoThen.map(({ id }) => id).sort();
  return sha256(JSON.stringify([...digests, ...then])).slice(0, DIGEST_LENGTH);
}

/** Every version of every record that keeps its past, with its line. */
export function versionsIn(
  tables: RowsByTable,
  past: Past,
): Map<string, { version: Stood; row: VersionRow }> {
  const found = new Map<string, { version: Stood; row: VersionRow }>();
  for (const { table } of recordedLists)
    for (const { id: record } of (tables[table.name] ?? []) as readonly AnyRow[])
      for (const version of past.of(record, table.name)) {
        const { from } = version;
        const id = versionId(table.name, record, from);
        const changes = version.changes.map((change) => change.id).sort();
        const digest = digestOfVersion(version);
        found.set(id, { version, row: { id, list: table.name, record, from, changes, digest } });
      }
  return found;
}

/** The lines to be sealed on a day: a version that begins on it may still be added to until the day is over. */
export function versionRows(tables: RowsByTable, ledger: Ledger, date: string): VersionRow[] {
  const versions = versionsIn(tables, new Past(tables, ledger, date));
  return [...versions.values()].flatMap(({ row }) => (row.from < date ? row : []));
}

/** The past as the last publication told it: from its copies alone. */
export function pastAsPublished(ledger: Ledger, today: string): Past {
  const ids = Map.groupBy(
    ledger.entries.filter(({ state }) => state !== '撤下'),
    ({ table }) => table,
  );
  // Published cells name records by their ids; what changes quote was typed by a clerk, by the names of then.
  const byId = new Names({});
  const rows = ledger.definitions.map((table) => [
    table.name,
    (ids.get(table.name) ?? []).flatMap(({ id }) => lastRow(ledger, byId, table, id) ?? []),
  ]);
  const tables = Object.fromEntries(rows) as RowsByTable;
  return new Past(tables, ledger, today);
}
