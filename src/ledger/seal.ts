import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { ledgerTable, publicationsTable } from '../tables/ledger.ts';
import { csvText } from './csv-text.ts';
import { cellsOf, digestOf, sha256 } from './digest.ts';
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

/** A new publication, ready to be written. */
export interface Sealed {
  readonly publication: Publication;
  readonly ledger: Ledger;
  /** What to write into the data folder, by path, the chain last: it vouches for the rest. */
  readonly files: ReadonlyMap<string, string>;
}

/** Checked rows by the name of their table. */
export type SealableTables = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** The next publication of checked data; undefined when nothing has changed since the last. */
export function seal(tables: SealableTables, before: Ledger, date: string): Sealed | undefined {
  const rows = allTables
    .filter(({ published }) => published)
    .flatMap((table) => sealTable(table, tables[table.name] ?? [], before, date));
  const entries = rows.map(({ entry }) => entry);
  const changed = entries.filter((entry) => !isSame(entry, before.find(entry.table, entry.id)));
  if (changed.length === 0) return undefined;
  const isNew = ({ table, id }: Entry) => before.find(table, id) === undefined;
  const unlinked = {
    number: (before.newest?.number ?? 0) + 1,
    date,
    records: entries.filter(({ state }) => state !== '撤下').length,
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
  );
  const files = new Map<string, string>();
  for (const [name, kept] of copies) {
    const keys = [...new Set(kept.flatMap(({ cells }) => Object.keys(cells)))];
    const body = kept.map(({ cells }) => keys.map((key) => cells[key] ?? ''));
    files.set(copyFile(name), csvText(keys, body));
  }
  files.set(ledgerTable.file, ledgerText(entries));
  files.set(publicationsTable.file, publicationsText(ledger.publications));
  return { publication, ledger, files };
}

interface SealedRow {
  readonly entry: Entry;
  readonly cells: Readonly<Record<string, string>>;
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
    const entry = entryOf(table, row.id, digestOf(cells), stateOf(table, cells), before, date);
    return { entry, cells };
  });
  const ids = new Set(rows.map(({ id }) => id));
  const gone = before.entries
    .filter((entry) => entry.table === table.name && !ids.has(entry.id))
    .map(({ id, digest }) => ({
      entry: entryOf(table, id, digest, '撤下', before, date),
      cells: before.last(table.name, id) ?? { id },
    }));
  return [...present, ...gone].sort((left, right) => (left.entry.id < right.entry.id ? -1 : 1));
}

function entryOf(
  table: Table,
  id: string,
  digest: string,
  state: string,
  before: Ledger,
  date: string,
): Entry {
  const known = before.find(table.name, id);
  const entry = { table: table.name, id, digest, first: known?.first ?? date, last: date, state };
  return isSame(entry, known) ? known : entry;
}

function isSame(entry: Entry, known: Entry | undefined): known is Entry {
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
