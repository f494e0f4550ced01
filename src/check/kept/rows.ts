/** Rows from one check to the next: what was read and resolved of a row stays, and is the very same, while nothing of it changes. */
import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LoadedFile } from '../../load/load.ts';
import type { Table } from '../../tables/define.ts';
import { frozen } from '../../tables/frozen.ts';
import { haveSameMembers } from '../../tables/same-members.ts';
import { breakRow, type Data, type DataRow, type RowIndex } from '../data.ts';
import { areQuotesPaired, type KnownRow, type ReadRows } from '../read.ts';
import type { Names } from '../resolve.ts';
import type { Findings } from './findings.ts';
import { Seen } from './seen.ts';
import { ALL, columnNeed, type Watch } from './watch.ts';

type Values = Readonly<Record<string, unknown>>;

/** The cells and values of a row themselves, where what rules read of it is noted. */
interface Raw {
  readonly cells: Readonly<Record<string, string>>;
  readonly values: Values;
}

const RAW = Symbol('raw');
type Wrapped = DataRow & { readonly [RAW]?: Raw };

/** What a row holds, without anything being noted. */
export const rawOf = (row: DataRow): Raw => (row as Wrapped)[RAW] ?? row;

const isWrapped = (row: DataRow): boolean => (row as Wrapped)[RAW] !== undefined;

/** What the names in the cells of a table were looked up in. */
interface LookedUp {
  readonly names: ReadonlyMap<string, Names | undefined>;
  readonly ledger: Ledger;
  /** The values of the rows in which some name means nothing. */
  readonly lost: ReadonlySet<Values>;
}

/** A table as it was in the check before. */
interface KeptTable {
  readonly file: LoadedFile;
  readonly ledger: Ledger;
  readonly rows: readonly DataRow[];
  readonly notes: ReadRows['notes'];
  /** By their places in the file: which rows could not be read, and which of those were left alone when the rules began. */
  readonly unread: ReadonlySet<number>;
  readonly broken: ReadonlySet<number>;
  readonly index: RowIndex;
  readonly names: Names;
  readonly lookedUp: LookedUp | undefined;
  /** What the model is made of. */
  readonly values: readonly Values[];
}

/** What is known of a table in the check that is being made. */
type OpenTable = { -readonly [Key in keyof KeptTable]?: KeptTable[Key] };

export class KeptRows {
  readonly #watch: Watch;
  readonly #findings: Findings;
  #before = new Map<string, KeptTable>();
  #now = new Map<string, OpenTable>();

  constructor(watch: Watch, findings: Findings) {
    this.#watch = watch;
    this.#findings = findings;
  }

  /** Begins another check. */
  begin(): void {
    this.#now = new Map();
  }

  /** Lets go of everything. */
  forget(): void {
    this.#before = new Map();
  }

  /** The rows of a file, of which those that are new are read. */
  read(
    table: Table,
    file: LoadedFile,
    ledger: Ledger,
    read: (known?: KnownRow) => ReadRows,
  ): ReadRows {
    const before = this.#before.get(table.name);
    const isLike = before !== undefined && isReadAlike(table, before, file, ledger);
    const isSame = isLike && before.file === file;
    if (isSame) for (const [at, row] of before.rows.entries()) breakRow(row, before.unread.has(at));
    const found = isSame ? before : read(isLike ? knownIn(before) : undefined);
    const unread = isSame ? before.unread : placesOf(found.rows, ({ broken }) => broken);
    this.#now.set(table.name, { file, ledger, notes: found.notes, unread });
    return found;
  }

  /** By what rows are found, where they are the very rows of before. */
  index(table: Table, rows: readonly DataRow[]): RowIndex | undefined {
    const before = this.#before.get(table.name);
    return before?.rows === rows ? before.index : undefined;
  }

  /** The names in a table; the very same as before where all are. */
  names(table: Table, rows: readonly DataRow[], make: () => Names): Names {
    const before = this.#before.get(table.name);
    const isSame = before !== undefined && isNamedAlike(table, rows, before.rows);
    const names = isSame ? before.names : make();
    const now = this.#now.get(table.name);
    if (now !== undefined) now.names = names;
    return names;
  }

  /**
   * The rows of a table of which any name may mean something else than before, to be written into: of a row that was there before
   * it is a copy.
   */
  opened(
    table: Table,
    rows: readonly DataRow[],
    { names, ledger }: Pick<LookedUp, 'names' | 'ledger'>,
  ): { readonly rows: readonly DataRow[]; readonly open: readonly DataRow[] } {
    const before = this.#before.get(table.name)?.lookedUp;
    const isSame =
      before?.ledger === ledger &&
      [...names].every(([target, own]) => before.names.get(target) === own);
    const now = isSame ? rows : rows.map((row) => (isWrapped(row) ? copyOf(row) : row));
    return { rows: now, open: isSame ? now.filter((row) => !isWrapped(row)) : now };
  }

  /** Takes the rows with the names looked up. `lost`: those in which some name means nothing. */
  lookedUp(
    table: Table,
    rows: readonly DataRow[],
    { names, ledger }: Pick<LookedUp, 'names' | 'ledger'>,
    { opened, lost }: { readonly opened: readonly DataRow[]; readonly lost: ReadonlySet<DataRow> },
  ): readonly DataRow[] {
    const before = this.#before.get(table.name)?.lookedUp?.lost ?? new Set<Values>();
    const lostNow = new Set<Values>();
    const taken = opened.map((row, at) => {
      const original = rows[at] ?? row;
      const isLost = isWrapped(row) ? before.has(rawOf(row).values) : lost.has(row);
      const isAsBefore = original !== row && areAlike(row.values, rawOf(original).values);
      const own = isAsBefore ? original : row;
      if (isLost) lostNow.add(rawOf(own).values);
      return own;
    });
    const now = this.#now.get(table.name);
    if (now !== undefined) now.lookedUp = { names, ledger, lost: lostNow };
    return taken.every((row, at) => row === rows[at]) ? rows : taken;
  }

  /** The rows in which some name means nothing. */
  lostIn({ name }: Table, rows: readonly DataRow[]): readonly DataRow[] {
    const lost = this.#now.get(name)?.lookedUp?.lost;
    if (lost === undefined || lost.size === 0) return [];
    return rows.filter((row) => lost.has(rawOf(row).values));
  }

  /** Takes all rows as they are when the rules begin, and tells what of them is not as it was. */
  settle(data: Data): void {
    for (const table of data.tables) this.#settleTable(table, data);
  }

  /** The values of the rows of a table; the very same where all are. */
  values({ name }: Table): readonly Values[] | undefined {
    return this.#before.get(name)?.values;
  }

  #settleTable(table: Table, data: Data): void {
    const { name } = table;
    const before = this.#before.get(name);
    const now = this.#now.get(name);
    if (now === undefined) {
      this.#before.delete(name);
      if (before !== undefined) this.#changeAll(table);
      return;
    }
    const all = data.rowsOf(name);
    const rows = before !== undefined && haveSameMembers(all, before.rows) ? before.rows : all;
    if (rows !== before?.rows) this.#wrap(table, rows);
    const broken = placesOf(rows, (row) => row.broken);
    this.#compare(table, { rows, broken }, before);
    const values = rows === before?.rows ? before.values : valuesOf(rows, before?.values);
    this.#before.set(name, {
      ...now,
      rows,
      broken,
      values,
      index: data.indexOf(name),
    } as KeptTable);
  }

  /** What rules read of new rows is noted from now on, and nobody can change them any more. */
  #wrap({ name }: Table, rows: readonly DataRow[]): void {
    const seen = new Seen(name, this.#watch);
    for (const row of rows) {
      if (isWrapped(row)) continue;
      const raw: Raw = { cells: Object.freeze(row.cells), values: frozen(row.values) };
      const cells = new Proxy(raw.cells, seen);
      const values = new Proxy(raw.values, seen);
      Object.assign(row, { cells, values, [RAW]: raw });
    }
  }

  #compare(
    table: Table,
    now: Pick<KeptTable, 'rows' | 'broken'>,
    before: KeptTable | undefined,
  ): void {
    if (before === undefined || !haveSamePlaces(now, before)) {
      this.#changeAll(table);
      return;
    }
    const changed = new Set<string>();
    for (const [at, row] of now.rows.entries()) {
      const old = before.rows[at];
      if (old === undefined || old === row) continue;
      const [is, was] = [rawOf(row), rawOf(old)];
      for (const key of Object.keys(table.columns))
        if (is.cells[key] !== was.cells[key] || !isDeepStrictEqual(is.values[key], was.values[key]))
          changed.add(key);
    }
    if (changed.size === 0) return;
    for (const key of [...changed, ALL]) this.#findings.change(columnNeed(table.name, key));
  }

  #changeAll({ name }: Table): void {
    this.#findings.change(name);
  }
}

/** Whether a row of the same cells would be read as it was. */
function isReadAlike(
  { retired = [] }: Table,
  before: KeptTable,
  file: LoadedFile,
  ledger: Ledger,
): boolean {
  if (before.file === file && before.ledger === ledger) return true;
  return (
    before.file.path === file.path &&
    isDeepStrictEqual(before.file.header, file.header) &&
    areQuotesPaired(before.file) === areQuotesPaired(file) &&
    // What stood in a column that is gone is taken from the ledger.
    (retired.length === 0 || before.ledger === ledger)
  );
}

/** Finds rows of before by the very cells that were read. */
function knownIn({ file, rows, notes, unread }: KeptTable): KnownRow {
  const places = new Map(file.rows.map(({ cells }, at) => [cells, at]));
  return ({ cells, line }) => {
    const at = places.get(cells);
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || row === undefined) return undefined;
    const own = row.line === line ? row : { ...row, line };
    breakRow(own, unread.has(at));
    return [own, notes.get(at)] as const;
  };
}

/** A row of the same cells and values, which may be written into. */
function copyOf(row: DataRow): DataRow {
  const { table, path, line, broken } = row;
  const { cells, values } = rawOf(row);
  return { table, path, line, cells, values: { ...values }, broken };
}

/** Whether rows are found by the names that others had in their place. */
function isNamedAlike(
  { knownBy = [], aliases }: Table,
  rows: readonly DataRow[],
  before: readonly DataRow[],
): boolean {
  if (rows === before) return true;
  const keys = ['id', ...knownBy, ...(aliases === undefined ? [] : [aliases])];
  return (
    rows.length === before.length &&
    rows.every((row, at) => {
      const old = before[at];
      if (row === old || old === undefined) return row === old;
      const [is, was] = [rawOf(row), rawOf(old)];
      return (
        is.values['id'] === was.values['id'] &&
        keys.every((key) => is.cells[key] === was.cells[key])
      );
    })
  );
}

/** Whether as many rows stand on the same lines, and the same are broken. */
function haveSamePlaces(
  now: Pick<KeptTable, 'rows' | 'broken'>,
  before: Pick<KeptTable, 'rows' | 'broken'>,
): boolean {
  if (now.rows === before.rows && now.broken.size + before.broken.size === 0) return true;
  return (
    now.rows.length === before.rows.length &&
    now.broken.size === before.broken.size &&
    [...now.broken].every((at) => before.broken.has(at)) &&
    now.rows.every(({ line, path }, at) => {
      const old = before.rows[at];
      return line === old?.line && path === old.path;
    })
  );
}

function placesOf(rows: readonly DataRow[], is: (row: DataRow) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, row] of rows.entries()) if (is(row)) found.add(at);
  return found;
}

function valuesOf(rows: readonly DataRow[], before: readonly Values[] = []): readonly Values[] {
  const values = rows.map((row) => rawOf(row).values);
  return haveSameMembers(values, before) ? before : Object.freeze(values);
}

/** Most values of a row that was copied are the very same. */
const areAlike = (values: Values, others: Values): boolean =>
  Object.keys(values).every(
    (key) => values[key] === others[key] || isDeepStrictEqual(values[key], others[key]),
  );
