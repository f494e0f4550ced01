import type { Table } from '../tables/define.ts';
import {
  filesTable,
  ledgerTable,
  listingsTable,
  publicationsTable,
  schemaTable,
  versionsTable,
} from '../tables/ledger.ts';
import { ADDRESSES, copyOfAddresses } from './addresses.ts';
import { csvText } from './csv-text.ts';
import { type Cells, cellsOf, digestOf, sha256 } from './digest.ts';
import {
  copyFile,
  type Entry,
  Ledger,
  ledgerText,
  linkOf,
  type Publication,
  type PublishedRow,
  publicationsText,
} from './ledger.ts';
import { listingRows } from './past/listings.ts';
import { versionRows } from './past/versions.ts';
import { schemaOf } from './schema.ts';

/** A new publication, ready to be written. */
export interface Sealed {
  readonly publication: Publication;
  readonly ledger: Ledger;
  /** What to write into the data folder, by path, the chain last: it vouches for the rest. */
  readonly files: ReadonlyMap<string, string>;
}

/** Checked rows by the name of their table. */
export type SealableTables = Readonly<Record<string, readonly { readonly id: string }[]>>;

/**
 * The next publication of checked data, of the tables as the ledger before it knows them; undefined when nothing has changed
 * since the last. `addresses`: the list of every address that was ever published, as it will stand.
 */
export function seal(
  tables: SealableTables,
  before: Ledger,
  date: string,
  addresses?: string,
): Sealed | undefined {
  const { definitions } = before;
  const records = definitions
    .filter(({ published }) => published)
    .flatMap((table) => sealTable(table, tables[table.name] ?? [], before, date));
  // What is defined otherwise goes with the next publication: nobody has published anything in it yet.
  if (records.every(({ entry }) => isSame(entry, before.find(entry.table, entry.id))))
    return undefined;
  const rows = [
    ...records,
    ...sealTable(schemaTable, schemaOf(definitions), before, date),
    ...sealTable(versionsTable, versionRows(tables, before, date), before, date),
    ...sealTable(listingsTable, listingRows(tables, before, date), before, date),
    ...sealTable(filesTable, filesOf(before, addresses), before, date),
  ];
  const entries = rows.map(({ entry }) => entry);
  // A record that only says the same in other words has another digest and has not changed.
  const changed = records.filter(({ isChanged }) => isChanged).map(({ entry }) => entry);
  const isNew = ({ table, id }: Entry) => before.find(table, id) === undefined;
  const unlinked = {
    number: (before.newest?.number ?? 0) + 1,
    date,
    records: records.filter(({ entry }) => entry.state !== '撤下').length,
    added: changed.filter(isNew).length,
    changed: changed.filter((entry) => !isNew(entry) && entry.state !== '撤下').length,
    withdrawn: changed.filter(({ state }) => state === '撤下').length,
    ledger: sha256(ledgerText(entries)),
    previous: before.newest?.link ?? '',
  };
  const publication = { ...unlinked, link: linkOf(unlinked) };
  const copies = Map.groupBy(rows, ({ entry }) => entry.table);
  const ledger = new Ledger(
    entries,
    [...before.publications, publication],
    new Map([...copies].map(([table, kept]) => [table, copyOf(kept)])),
    definitions,
  );
  const files = new Map<string, string>();
  for (const [name, kept] of copies) {
    const keys = [...new Set(kept.flatMap(({ cells }) => Object.keys(cells)))];
    const body = kept.map(({ cells }) => keys.map((key) => cells[key] ?? ''));
    files.set(copyFile(name), csvText(keys, body));
  }
  if (addresses !== undefined) files.set(copyOfAddresses, addresses);
  files.set(ledgerTable.file, ledgerText(entries));
  files.set(publicationsTable.file, publicationsText(ledger.publications));
  return { publication, ledger, files };
}

/** How many records the next publication would add, change or withdraw. Nothing is made of them; of before the first there is none. */
export function countUnsealed(tables: SealableTables, before: Ledger): number {
  if (before.newest === undefined) return 0;
  let count = 0;
  const present = new Map<string, ReadonlySet<string>>();
  for (const table of before.definitions) {
    if (!table.published) continue;
    const rows = tables[table.name] ?? [];
    present.set(table.name, new Set(rows.map(({ id }) => id)));
    for (const row of rows) if (isOther(table, row.id, toldOf(table, row), before)) count += 1;
  }
  for (const { table, id, state } of before.entries)
    if (present.get(table)?.has(id) === false && state !== '撤下') count += 1;
  return count;
}

/** What the ledger says of a row. */
interface Told {
  readonly digest: string;
  readonly state: string;
}

/** Rows that nobody can change are the same from build to build; what is told of them goes by how their table is defined. */
const told = new WeakMap<Table, WeakMap<object, Told>>();

function toldOf(table: Table, row: { readonly id: string }): Told {
  const own = told.get(table) ?? new WeakMap<object, Told>();
  told.set(table, own);
  const known = own.get(row);
  if (known !== undefined) return known;
  const cells = cellsOf(table, row);
  const made = { digest: digestOf(cells), state: stateOf(table, cells) };
  if (Object.isFrozen(row)) own.set(row, made);
  return made;
}

/** Whether a record is other than the ledger has it; one that only says the same in other words is not. */
function isOther({ name }: Table, id: string, { digest, state }: Told, before: Ledger): boolean {
  const known = before.find(name, id);
  const isSame = known?.digest === digest || digestOf(before.last(name, id) ?? {}) === digest;
  return !isSame || known?.state !== state;
}

/** The lines of the files that are sealed as a whole; without a list of addresses that of the publication before stands. */
function filesOf(before: Ledger, addresses: string | undefined) {
  const kept = before.copies.get(filesTable.name)?.get(ADDRESSES)?.cells['digest'];
  const digest = addresses === undefined ? kept : sha256(addresses);
  return digest === undefined ? [] : [{ id: ADDRESSES, digest }];
}

interface SealedRow {
  readonly entry: Entry;
  readonly isChanged: boolean;
  readonly cells: Cells;
}

/** The rows of a table and those taken out of it, by id, so that one more row is one more line for git. */
function sealTable(
  table: Table,
  rows: readonly { readonly id: string }[],
  before: Ledger,
  date: string,
): SealedRow[] {
  const present = rows.map((row) => {
    const cells = cellsOf(table, row);
    return sealRow(table, cells, stateOf(table, cells), before, date);
  });
  const ids = new Set(rows.map(({ id }) => id));
  const gone = before.entries
    .filter((entry) => entry.table === table.name && !ids.has(entry.id))
    .map(({ id }) =>
      sealRow(table, before.copies.get(table.name)?.get(id)?.cells ?? { id }, '撤下', before, date),
    );
  return [...present, ...gone].sort((left, right) => (left.entry.id < right.entry.id ? -1 : 1));
}

function sealRow(
  table: Table,
  cells: Cells,
  state: string,
  before: Ledger,
  date: string,
): SealedRow {
  const id = cells['id'] ?? '';
  const digest = digestOf(cells);
  const known = before.find(table.name, id);
  const isChanged = isOther(table, id, { digest, state }, before);
  const first = known?.first ?? date;
  const last = isChanged ? date : (known?.last ?? date);
  return { entry: { table: table.name, id, digest, first, last, state }, cells, isChanged };
}

function isSame(entry: Entry, known: Entry | undefined): boolean {
  return known !== undefined && known.digest === entry.digest && known.state === entry.state;
}

/** Taken from the row alone and not from the day, so that a ledger does not change by waiting. */
function stateOf(
  { withdrawn, life }: Table,
  cells: Readonly<Record<string, string>>,
): '在册' | '停用' {
  const ended = life !== undefined && (cells[life.until] ?? '') !== '';
  const stopped = withdrawn?.values.includes(cells[withdrawn.column] ?? '') ?? false;
  return ended || stopped ? '停用' : '在册';
}

function copyOf(rows: readonly SealedRow[]): Map<string, PublishedRow> {
  return new Map(rows.map(({ entry, cells }, index) => [entry.id, { cells, line: index + 2 }]));
}
