/**
 * The ledger: what was published, when, and with which content.
 *
 * Three things are kept in the data folder, all written by one command (`npm run seal`) and by nobody else:
 * - `ledger.csv`: one line for every record ever published, with the digest of its content, and one for every column;
 * - `published/<table>.csv`: the rows as they were last published, without which a check could say that a record has
 *   changed, but not from what; their digests must be those of the ledger;
 * - `publications.csv`: one line a publication, with the digest of the whole ledger and the link of the line before.
 */
import type { LoadedFile } from '../load/load.ts';
import { headerIndex, headerOf, type Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { filesTable, ledgerTable, publicationsTable } from '../tables/ledger.ts';
import { sealedBeside } from '../tables/sealed-beside.ts';
import { csvText } from './csv-text.ts';
import { type Cells, sha256 } from './digest.ts';
import { presentCells } from './present.ts';

export interface Entry {
  readonly table: string;
  readonly id: string;
  readonly digest: string;
  readonly first: string;
  readonly last: string;
  /** 在册: in force; 停用: kept as a page that says what became of it; 撤下: taken out of its table. */
  readonly state: string;
}

export interface Publication {
  readonly number: number;
  readonly date: string;
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** The digest of the whole `ledger.csv`. */
  readonly ledger: string;
  /** The link of the publication before; empty for the first. */
  readonly previous: string;
  readonly link: string;
}

/** A record as last published, and the line of the copy it stands on. */
export interface PublishedRow {
  readonly cells: Cells;
  readonly line: number;
}

/** Where the rows of a table as last published are kept, inside the data folder. */
export const copyFile = (table: string): string => `published/${table}.csv`;

/** What is sealed beside the records: how they are defined, how they read in the past, and which addresses they had. */
const besideRecords: readonly Table[] = [...sealedBeside, filesTable];

/** The files of the ledger that stand beside the tables. */
export const LEDGER_FILES: readonly string[] = [
  ledgerTable.file,
  publicationsTable.file,
  ...besideRecords.map(({ name }) => copyFile(name)),
];

/** Whether a line of the ledger is about a record and not about a column, a version or a file. */
export const isRecord = ({ table }: Pick<Entry, 'table'>): boolean =>
  besideRecords.every(({ name }) => name !== table);

export class Ledger {
  readonly entries: readonly Entry[];
  readonly publications: readonly Publication[];
  /** The tables as they are defined today. */
  readonly definitions: readonly Table[];
  /** By the name of the table, then by id. */
  readonly copies: ReadonlyMap<string, ReadonlyMap<string, PublishedRow>>;
  readonly #byRecord: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  readonly #tables: ReadonlySet<string>;
  readonly #definitions: ReadonlyMap<string, Table>;
  #byTable: ReadonlyMap<string, readonly Entry[]> | undefined;
  /** What was asked for before: rules ask for the same records again and again. */
  readonly #present = new Map<string, Map<string, Cells>>();

  constructor(
    entries: readonly Entry[],
    publications: readonly Publication[],
    copies: ReadonlyMap<string, ReadonlyMap<string, PublishedRow>>,
    definitions = allTables,
  ) {
    this.definitions = definitions;
    this.entries = entries;
    this.publications = publications;
    this.copies = copies;
    this.#byRecord = byTableAndId(entries);
    this.#tables = new Set(entries.map((entry) => entry.table));
    this.#definitions = new Map(
      [...definitions, ...besideRecords].map((table) => [table.name, table]),
    );
  }

  /** Whether rows of the table were ever published. Before that, everything in it is new and nothing needs a reason. */
  knows(table: string): boolean {
    return this.#tables.has(table);
  }

  /** The lines about the records of a table, in their order. */
  entriesOf(table: string): readonly Entry[] {
    this.#byTable ??= Map.groupBy(this.entries, (entry) => entry.table);
    return this.#byTable.get(table) ?? [];
  }

  find(table: string, id: string): Entry | undefined {
    return this.#byRecord.get(table)?.get(id);
  }

  /** The record as it was last published, in the words of today. */
  last(table: string, id: string): Cells | undefined {
    const all = this.#present.get(table) ?? new Map<string, Cells>();
    const known = all.get(id);
    if (known !== undefined) return known;
    const cells = this.copies.get(table)?.get(id)?.cells;
    const definition = this.#definitions.get(table);
    if (cells === undefined || definition === undefined) return undefined;
    const present = Object.freeze(presentCells(definition, cells));
    this.#present.set(table, all.set(id, present));
    return present;
  }

  /** The newest publication; undefined while there is none. */
  get newest(): Publication | undefined {
    return this.publications.at(-1);
  }
}

/** Of two lines about one record the last counts. */
function byTableAndId(entries: readonly Entry[]): Map<string, Map<string, Entry>> {
  const found = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const own = found.get(entry.table) ?? new Map<string, Entry>();
    found.set(entry.table, own.set(entry.id, entry));
  }
  return found;
}

/** Before the first publication. */
export const NO_LEDGER = new Ledger([], [], new Map());

/** The ledger of a data folder, as its files say. A folder without one has published nothing yet. */
export function readLedger(
  files: ReadonlyMap<string, LoadedFile>,
  definitions = allTables,
): Ledger {
  const from = files.get(ledgerTable.file);
  if (from === undefined) return ledgerIn(files, definitions);
  const known = read.get(from);
  const isSame = ([name, file]: readonly [string, LoadedFile | undefined]) =>
    files.get(name) === file;
  if (known?.ledger.definitions === definitions && known.files.every(isSame)) return known.ledger;
  const ledger = ledgerIn(files, definitions);
  const names = [publicationsTable.file, ...[...ledger.copies.keys()].map(copyFile)];
  read.set(from, { ledger, files: names.map((name) => [name, files.get(name)] as const) });
  return ledger;
}

/** The ledger that was read last of some lines, with the other files it was read of: of the very same it is the same. */
const read = new WeakMap<
  LoadedFile,
  {
    readonly ledger: Ledger;
    readonly files: readonly (readonly [string, LoadedFile | undefined])[];
  }
>();

function ledgerIn(files: ReadonlyMap<string, LoadedFile>, definitions: readonly Table[]): Ledger {
  const entries = rowsOf(files.get(ledgerTable.file), ledgerTable) as unknown as Entry[];
  const publications = rowsOf(files.get(publicationsTable.file), publicationsTable).map(
    (row) =>
      ({
        ...row,
        number: Number(row['number']),
        records: Number(row['records']),
        added: Number(row['added']),
        changed: Number(row['changed']),
        withdrawn: Number(row['withdrawn']),
      }) as unknown as Publication,
  );
  const tables = new Set(entries.map((entry) => entry.table));
  const copies = new Map(
    [...tables].map((table) => [table, copyOf(files.get(copyFile(table)))] as const),
  );
  return new Ledger(entries, publications, copies, definitions);
}

function rowsOf(file: LoadedFile | undefined, table: Table): Record<string, string>[] {
  if (file === undefined) return [];
  const columns = Object.entries(table.columns).map(
    ([key, column]) => [key, headerIndex(file.header, column)] as const,
  );
  return file.rows.map(({ cells }) =>
    Object.fromEntries(columns.map(([key, index]) => [key, cells[index] ?? ''])),
  );
}

/** The header of a copy holds the keys of the columns: labels may be bettered, and the copy stays readable. */
function copyOf(file: LoadedFile | undefined): Map<string, PublishedRow> {
  const rows = (file?.rows ?? []).map(({ cells, line }) => ({
    cells: Object.fromEntries(
      (file?.header ?? []).map((key, index) => [key, cells[index] ?? '']),
    ) as Cells,
    line,
  }));
  return new Map(rows.map((row) => [row.cells['id'] ?? '', row]));
}

export function ledgerText(entries: readonly Entry[]): string {
  return csvText(
    headerOf(ledgerTable),
    entries.map((entry) => cellsInOrder(ledgerTable, entry)),
  );
}

export function publicationsText(publications: readonly Publication[]): string {
  return csvText(
    headerOf(publicationsTable),
    publications.map((publication) => cellsInOrder(publicationsTable, publication)),
  );
}

/** The link of a publication: the digest of what stands before it on its line. */
export function linkOf(publication: Omit<Publication, 'link'>): string {
  return sha256(cellsInOrder(publicationsTable, publication).slice(0, -1).join(','));
}

function cellsInOrder(table: Table, row: object): string[] {
  return Object.keys(table.columns).map((key) =>
    String((row as Record<string, unknown>)[key] ?? ''),
  );
}
