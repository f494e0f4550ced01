import type { AddressFiles } from '../ledger/addresses.ts';
import { faultsOf, type LedgerFault } from '../ledger/faults.ts';
import { type Ledger, NO_LEDGER } from '../ledger/ledger.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type RowIn, type TableName } from '../tables/index.ts';
import { derivation } from './kept/derived.ts';
import type { Findings, Means } from './kept/findings.ts';
import { columnNeed, type Looked, Watch } from './kept/watch.ts';
import type { Report } from './problem.ts';
import type { Promises } from './promises.ts';
import type { References } from './resolve.ts';
import type { Reporter } from './rule.ts';
import type { AsSaved } from './saved.ts';

/** One row while it is being checked: its raw cells and, where they could be read, their values. */
export interface DataRow<Values = Record<string, unknown>> {
  readonly table: Table;
  readonly path: string;
  readonly line: number;
  /** Raw text by column key, trimmed; the empty string where the file has no such cell. */
  readonly cells: Readonly<Record<string, string>>;
  /** Typed values by column key. A cell that could not be read has no value here, and the row is then broken. */
  readonly values: Values;
  /** Whether some cell could not be read: rules that compare rows leave such rows alone, to report each fault once. */
  readonly broken: boolean;
}

/** A row while it is being read, before any rule of the whole has seen it. */
export type OpenRow = Omit<DataRow, 'broken'> & { broken: boolean };

/** Marks a row as one that could not be read whole. Of what rules make of it later, the data is told. */
export function breakRow(row: DataRow, isBroken = true): void {
  (row as OpenRow).broken = isBroken;
}

/** What a check is given beside the rows. */
export interface Given {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** How the data folder is called in messages. */
  readonly folder?: string | undefined;
  /** What was published before. */
  readonly ledger?: Ledger | undefined;
  readonly tables?: readonly Table[] | undefined;
  /** What the district promises; undefined where nothing is known of it. */
  readonly promises?: Promises | undefined;
  /** The list of every address that was ever published; undefined where only tables are looked at. */
  readonly addresses?: AddressFiles | undefined;
}

/** Where findings are kept for the next check, with the watch that notes what they depend on. */
export interface Keeping {
  readonly watch: Watch;
  readonly findings: Findings;
}

/**
 * All rows of all tables, looked up by id, for the rules that compare rows. Whatever a rule can read, it asks for here, so that it
 * is noted what its findings depend on: nothing that may be otherwise in the next check may be had past this.
 */
export class Data implements Means {
  readonly #rows = new Map<string, readonly DataRow[]>();
  readonly #sound = new Map<string, readonly DataRow[]>();
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #index = new Map<string, RowIndex>();
  readonly #once = new Map<unknown, { readonly value: unknown; readonly looked: Looked }>();
  readonly #derived = new Map<string, { readonly value: unknown; readonly looked: Looked }>();
  readonly #watch: Watch;
  readonly #findings: Findings | undefined;
  readonly #given: Given;
  readonly #unread = new Set<string>();
  readonly #unnamed = new Set<string>();
  readonly #incomplete = new Set<string>();
  readonly #saved: AsSaved[] = [];
  readonly #ledger: Ledger;
  /** Every reference of every cell, set once all tables are read. */
  references!: References;

  constructor(given: Given, keeping?: Keeping) {
    this.#given = given;
    this.#ledger = given.ledger ?? NO_LEDGER;
    this.#tables = new Map((given.tables ?? allTables).map((table) => [table.name, table]));
    this.#watch = keeping?.watch ?? new Watch();
    this.#findings = keeping?.findings;
  }

  /** The day of the check, `YYYY-MM-DD`. */
  get today(): string {
    return this.#noting('today', this.#given.today);
  }

  /** How the data folder is called in messages. */
  get folder(): string {
    return this.#noting('folder', this.#given.folder ?? 'data');
  }

  /** What was published before. */
  get ledger(): Ledger {
    return this.#noting('ledger', this.#ledger);
  }

  /** What was tampered with in the ledger. With any, nothing can be said of what has changed since. */
  get ledgerFaults(): readonly LedgerFault[] {
    return faultsOf(this.ledger);
  }

  /** What the district promises; undefined where nothing is known of it. */
  get promises(): Promises | undefined {
    return this.#noting('promises', this.#given.promises);
  }

  /** The list of every address that was ever published; undefined where only tables are looked at. */
  get addresses(): AddressFiles | undefined {
    return this.#noting('addresses', this.#given.addresses);
  }

  /** Tables whose file could not be read or whose header is wrong: nothing can be said of references into them. */
  get unread(): Set<string> {
    return this.#noting('unread', this.#unread);
  }

  /** Tables with rows whose id or name could not be read: what points at those is not known. */
  get unnamed(): ReadonlySet<string> {
    return this.#noting('unnamed', this.#unnamed);
  }

  /** Tables with rows that point at a record that was taken out: what rules make of the others is not the whole. */
  get incomplete(): Set<string> {
    return this.#noting('incomplete', this.#incomplete);
  }

  /** What was read as it was meant and not as it was written, a column each. */
  get saved(): AsSaved[] {
    return this.#noting('saved', this.#saved);
  }

  /** Every table as it is defined. */
  get tables(): readonly Table[] {
    return [...this.#tables.values()];
  }

  /** A table by its name. */
  table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`no table is named ${name}`);
    return table;
  }

  /** Takes the rows of a table, in the place of those it had. `index`: by what they are found, if that is known. */
  add(table: Table, rows: readonly DataRow[], index = indexOf(rows)): void {
    this.#rows.set(table.name, rows);
    this.#sound.delete(table.name);
    this.#index.set(table.name, index);
    if (index.isUnnamed) this.#unnamed.add(table.name);
    for (const row of index.again) breakRow(row);
  }

  /** By what the rows of a table are found. */
  indexOf(table: string): RowIndex | undefined {
    return this.#index.get(table);
  }

  /** What a rule finds, and whether it looked at a table that could not be read, or not to the last row. */
  found(
    name: string,
    work: (report: Reporter) => void,
  ): { readonly reports: readonly Report[]; readonly missed: boolean } {
    const { value: reports, looked } = this.#watch.during('', () => this.#reportsOf(name, work));
    const missed = [...looked.tables].some(
      (table) => this.#unread.has(table) || this.#incomplete.has(table),
    );
    return { reports, missed };
  }

  /**
   * Does a part of the work of a rule that depends on less than the whole: on one table, for the most part. Where nothing of that
   * has changed since the check before, what it reported then is reported.
   */
  part(name: string, report: Reporter, work: (report: Reporter) => void): void {
    if (this.#findings === undefined) work(report);
    else for (const found of this.#reportsOf(`${this.#watch.name}/${name}`, work)) report(found);
  }

  #reportsOf(name: string, work: (report: Reporter) => void): readonly Report[] {
    const find = () => {
      const reports: Report[] = [];
      work((found) => reports.push(found));
      return reports;
    };
    if (this.#findings !== undefined) return this.#findings.of(name, find, this);
    const { value, looked } = this.#watch.during(name, find);
    this.#watch.add(looked, []);
    return value;
  }

  /**
   * What several rules look for in the same way, made once a check. What it works out later, when somebody asks, it may not keep:
   * what that depends on is noted of who asks first alone.
   */
  once<Made>(key: (data: Data) => Made): Made {
    const before = this.#once.get(key);
    const { value, looked } = before ?? this.#watch.during(this.#watch.name, () => key(this));
    if (before === undefined) this.#once.set(key, { value, looked });
    this.#watch.add({ tables: looked.tables, spoilt: [] }, looked.needs);
    return value as Made;
  }

  /** What was derived by a name. */
  derived(called: string): unknown {
    if (this.#findings !== undefined)
      return this.#findings.named(called, () => derivation(this, called), this);
    const known = this.#derived.get(called);
    const make = known ?? this.#watch.during(called, () => derivation(this, called));
    if (known === undefined) this.#derived.set(called, make);
    this.#watch.add({ tables: make.looked.tables, spoilt: [] }, []);
    return make.value;
  }

  renew(name: string): unknown {
    return derivation(this, name);
  }

  /** Notes that what is being found depends on some columns of a table. */
  needs(table: string, ...keys: readonly string[]): void {
    this.#watch.needs(table);
    for (const key of keys) this.#watch.needs(columnNeed(table, key));
  }

  #noting<Value>(need: string, value: Value): Value {
    this.#watch.needs(`:${need}`);
    return value;
  }

  /** Every row of a table, broken ones too. */
  all(table: string): readonly DataRow[] {
    this.#watch.looksAt(table);
    return this.#rows.get(table) ?? NONE;
  }

  /** The rows of a table that could be read whole, typed. */
  rows<Name extends TableName>(table: Name): readonly DataRow<RowIn<Name>>[] {
    const all = this.all(table);
    const known = this.#sound.get(table) ?? all.filter((row) => !row.broken);
    this.#sound.set(table, known);
    return known as unknown as readonly DataRow<RowIn<Name>>[];
  }

  /** Whether some row of the table could not be read. */
  hasBroken(table: TableName): boolean {
    return this.unread.has(table) || this.all(table).some((row) => row.broken);
  }

  /** A row by its id, broken or not. */
  find(table: string, id: string): DataRow | undefined {
    this.#watch.looksAt(table);
    return this.pointedAt(table, id);
  }

  /** Notes that a rule has looked at a table. */
  looksAt(table: string): void {
    this.#watch.looksAt(table);
  }

  /** Every row of a table, where it is no rule that asks. */
  rowsOf(table: string): readonly DataRow[] {
    return this.#rows.get(table) ?? NONE;
  }

  /** The same where it is no look of the rule's own: a reference has led there. */
  pointedAt(table: string, id: string): DataRow | undefined {
    this.#watch.needsColumn(table, 'id');
    return this.#index.get(table)?.byId.get(id);
  }

  /** A sound row by its id, typed. */
  get<Name extends TableName>(
    table: Name,
    id: string | undefined,
  ): DataRow<RowIn<Name>> | undefined {
    const row = id === undefined ? undefined : this.find(table, id);
    return row === undefined || row.broken ? undefined : (row as unknown as DataRow<RowIn<Name>>);
  }

  /** Has other rules leave a row alone: what they would make of it says nothing. */
  leaveAlone(row: DataRow): void {
    breakRow(row);
    this.#sound.delete(row.table.name);
    this.#watch.spoils(row.table.name, row.line);
  }

  /** The same by the line of the row. */
  spoil(table: string, line: number): void {
    const row = this.#rows.get(table)?.find((one) => one.line === line);
    if (row !== undefined) this.leaveAlone(row);
  }
}

const NONE: readonly DataRow[] = [];

/** By what the rows of a table are found. */
export interface RowIndex {
  readonly byId: ReadonlyMap<string, DataRow>;
  /** The rows with an id that one before them has: only the first is looked at, what the other would break follows from its id. */
  readonly again: readonly DataRow[];
  /** Whether some row has an id or a name that could not be read. */
  readonly isUnnamed: boolean;
}

function indexOf(rows: readonly DataRow[]): RowIndex {
  const byId = new Map<string, DataRow>();
  const again: DataRow[] = [];
  let isUnnamedOne = false;
  for (const row of rows) {
    isUnnamedOne ||= isUnnamed(row);
    const id = row.cells['id'] ?? '';
    if (id === '') continue;
    if (byId.has(id)) again.push(row);
    else byId.set(id, row);
  }
  return { byId, again, isUnnamed: isUnnamedOne };
}

/** Whether the words by which others speak of a row could not be read. */
function isUnnamed({ table, cells, values }: DataRow): boolean {
  return ['id', ...(table.knownBy ?? [])].some((key) => {
    const isLacking = table.columns[key]?.required || cells[key] !== '';
    return isLacking && values[key] === undefined;
  });
}

/** Where a row's cell stands, for a report. Typed by the row, so that a misspelt column does not compile. */
export function at<Values>(
  row: DataRow<Values>,
  key: keyof Values & string,
): Pick<Report, 'path' | 'line' | 'column' | 'found'> {
  return {
    path: row.path,
    line: row.line,
    column: row.table.columns[key]?.label ?? key,
    found: row.cells[key] === '' ? undefined : row.cells[key],
  };
}
