import type { AddressFiles } from '../ledger/addresses.ts';
import { faultsOf, type LedgerFault } from '../ledger/faults.ts';
import { type Ledger, NO_LEDGER } from '../ledger/ledger.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type RowIn, type TableName } from '../tables/index.ts';
import type { Report } from './problem.ts';
import type { Promises } from './promises.ts';
import type { References } from './resolve.ts';
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
  broken: boolean;
}

/** All rows of all tables, looked up by id, for the rules that compare rows. */
export class Data {
  readonly #rows = new Map<string, DataRow[]>();
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #looked = new Set<string>();
  readonly #byId = new Map<string, Map<string, DataRow>>();
  /** Tables whose file could not be read or whose header is wrong: nothing can be said of references into them. */
  readonly unread = new Set<string>();
  /** Tables with rows whose id or name could not be read: what points at those is not known. */
  readonly unnamed = new Set<string>();
  /** Tables with rows that point at a record that was taken out: what rules make of the others is not the whole. */
  readonly incomplete = new Set<string>();
  /** What was read as it was meant and not as it was written, a column each. */
  readonly saved: AsSaved[] = [];
  /** Every reference of every cell, set once all tables are read. */
  references!: References;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** What was published before. */
  readonly ledger: Ledger;
  /** What was tampered with in the ledger. With any, nothing can be said of what has changed since. */
  readonly ledgerFaults: readonly LedgerFault[];
  /** How the data folder is called in messages. */
  readonly folder: string;

  /** The list of every address that was ever published; undefined where only tables are looked at. */
  readonly addresses: AddressFiles | undefined;

  /** What the district promises; undefined where nothing is known of it. */
  readonly promises: Promises | undefined;

  constructor(
    today: string,
    folder = 'data',
    ledger = NO_LEDGER,
    tables = allTables,
    promises?: Promises,
    addresses?: AddressFiles,
  ) {
    this.addresses = addresses;
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    this.today = today;
    this.folder = folder;
    this.promises = promises;
    this.ledger = ledger;
    this.ledgerFaults = faultsOf(ledger);
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

  add(table: Table, rows: DataRow[]): void {
    this.#rows.set(table.name, rows);
    const byId = new Map<string, DataRow>();
    for (const row of rows) {
      if (isUnnamed(row)) this.unnamed.add(table.name);
      const id = row.cells['id'] ?? '';
      if (id === '') continue;
      // Of two rows with one id only the first is looked at: what the other would break follows from its id.
      if (byId.has(id)) row.broken = true;
      else byId.set(id, row);
    }
    this.#byId.set(table.name, byId);
  }

  /** Does something and tells whether it looked at a table that could not be read, or not to the last row. */
  looksAtUnread(work: () => void): boolean {
    this.#looked.clear();
    work();
    return [...this.#looked].some((table) => this.unread.has(table) || this.incomplete.has(table));
  }

  /** Every row of a table, broken ones too. */
  all(table: string): readonly DataRow[] {
    this.#looked.add(table);
    return this.#rows.get(table) ?? [];
  }

  /** The rows of a table that could be read whole, typed. */
  rows<Name extends TableName>(table: Name): readonly DataRow<RowIn<Name>>[] {
    return this.all(table).filter((row) => !row.broken) as unknown as DataRow<RowIn<Name>>[];
  }

  /** Whether some row of the table could not be read. */
  hasBroken(table: TableName): boolean {
    return this.unread.has(table) || this.all(table).some((row) => row.broken);
  }

  /** A row by its id, broken or not. */
  find(table: string, id: string): DataRow | undefined {
    this.#looked.add(table);
    return this.#byId.get(table)?.get(id);
  }

  /** A sound row by its id, typed. */
  get<Name extends TableName>(
    table: Name,
    id: string | undefined,
  ): DataRow<RowIn<Name>> | undefined {
    const row = id === undefined ? undefined : this.find(table, id);
    return row === undefined || row.broken ? undefined : (row as unknown as DataRow<RowIn<Name>>);
  }
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
