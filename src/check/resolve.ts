import { append } from '../tables/append.ts';
import { keyCalled } from '../tables/called.ts';
import { splitWords } from '../tables/cell.ts';
import { cellText } from '../tables/cell-text.ts';
import { type Column, readCell } from '../tables/column.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import { foundOnce } from '../tables/found-once.ts';
import { frozen } from '../tables/frozen.ts';
import { breakRow, type Data, type DataRow } from './data.ts';
import { type KeptRows, rawOf } from './kept/rows.ts';

/** One reference of one cell, resolved or not. */
export interface Reference {
  readonly row: DataRow;
  readonly key: string;
  readonly column: Column;
  /** As the clerk wrote it, without article and mark. */
  readonly typed: string;
  readonly historical: boolean;
  /** The row it points at; undefined when there is none. */
  readonly target: DataRow | undefined;
  /** Tables it may point into. */
  readonly tables: readonly string[];
}

/** The texts by which rows of a table may be referred to, and the former names by which they may not. */
export interface Names {
  readonly exact: ReadonlyMap<string, string>;
  readonly former: ReadonlyMap<string, readonly string[]>;
}

/** Resolves names to ids. */
export class References {
  readonly #names = new Map<string, Names>();
  readonly #data: Data;
  /** By the table they stand in, as far as they have been looked up. */
  readonly #of = new Map<string, readonly Reference[]>();
  /** The tables in which a reference points nowhere. */
  readonly #isMissing = new Set<string>();

  /** `kept`: the rows as they were in the check before. */
  constructor(data: Data, kept?: KeptRows) {
    this.#data = data;
    for (const table of data.tables) {
      const rows = data.all(table.name);
      const make = () => namesOf(table, rows);
      this.#names.set(table.name, kept === undefined ? make() : kept.names(table, rows, make));
    }
    for (const table of data.tables)
      if (linkedColumns(table).length === 0) continue;
      else if (kept === undefined) this.#resolveAll(table);
      else this.#resolveChanged(table, kept);
  }

  /** Every reference that stands in the cells of a table, column by column. */
  of(table: Table): readonly Reference[] {
    this.#noteNeeds(table);
    const known =
      this.#of.get(table.name) ?? this.#lookThrough(table, this.#data.rowsOf(table.name));
    this.#of.set(table.name, known);
    return known;
  }

  /** Those of all tables that point nowhere. */
  get missing(): readonly Reference[] {
    return this.#data.tables.flatMap((table) => {
      this.#noteNeeds(table);
      if (!this.#isMissing.has(table.name)) return [];
      return this.of(table).filter(({ target }) => target === undefined);
    });
  }

  /** Names and ids that a reference into these tables may use. */
  candidates(tables: readonly string[]): string[] {
    return tables.flatMap((table) => [...(this.#namesIn(table)?.exact.keys() ?? [])]);
  }

  /** The present names of the rows that used to be, or are popularly, called so. */
  formerly(tables: readonly string[], typed: string): string[] {
    return tables.flatMap((table) => [...(this.#namesIn(table)?.former.get(typed) ?? [])]);
  }

  #resolveAll(table: Table): void {
    const found = this.#lookThrough(table, this.#data.rowsOf(table.name), true);
    this.#of.set(table.name, found);
    for (const { row, target } of found) if (target === undefined) this.#lose(row);
  }

  /** The same for the rows in which anything may be other than before. What points at rows is looked up when it is asked for. */
  #resolveChanged(table: Table, kept: KeptRows): void {
    const { ledger } = this.#data;
    const rows = this.#data.rowsOf(table.name);
    const by = { names: this.#namesFor(table), ledger };
    const opened = kept.opened(table, rows, by);
    const found = this.#lookThrough(table, opened.open, true);
    const lost = new Set(found.flatMap(({ row, target }) => (target === undefined ? row : [])));
    const taken = kept.lookedUp(table, rows, by, { opened: opened.rows, lost });
    if (taken !== rows) this.#data.add(table, taken);
    for (const row of kept.lostIn(table, taken)) this.#lose(row);
  }

  #lose(row: DataRow): void {
    breakRow(row);
    this.#isMissing.add(row.table.name);
  }

  #namesFor(table: Table): ReadonlyMap<string, Names | undefined> {
    return new Map(targetTables(table).map((target) => [target, this.#names.get(target)]));
  }

  /** What is found in the cells of a table depends on them and on what the rows are called at which they may point. */
  #noteNeeds(table: Table): void {
    const columns = linkedColumns(table);
    if (columns.length === 0) return;
    const lists = columns.flatMap(([, { listColumn }]) => listColumn ?? []);
    this.#data.needs(table.name, ...columns.map(([key]) => key), ...lists);
    for (const target of targetTables(table)) this.#noteNames(target);
    // Whether a record was published and is gone.
    if (lists.length > 0) void this.#data.ledger;
  }

  #noteNames(table: string): void {
    // A definition may point into a table that there is not.
    if (!this.#names.has(table)) return;
    const { knownBy = [], aliases } = this.#data.table(table);
    this.#data.needs(table, 'id', ...knownBy, ...(aliases === undefined ? [] : [aliases]));
  }

  #namesIn(table: string): Names | undefined {
    this.#noteNames(table);
    return this.#names.get(table);
  }

  /** The references in some rows of a table. `isWriting`: puts ids in the place of names. */
  #lookThrough(table: Table, rows: readonly DataRow[], isWriting = false): Reference[] {
    const found: Reference[] = [];
    for (const [key, column] of linkedColumns(table)) {
      for (const row of rows) {
        if (column.kind.refers !== undefined) this.#resolve(row, key, column, found, isWriting);
        if (isWriting && column.kind.names === 'column') nameField(row, key, column);
      }
    }
    return found;
  }

  #resolve(row: DataRow, key: string, column: Column, all: Reference[], isWriting: boolean): void {
    const { cells, values } = rawOf(row);
    const value = values[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    const tables = targetsOf(values, column);
    // Who cannot tell which list a record belongs to has that list's own fault reported already.
    if (tables.length === 0) return;
    if (column.listColumn !== undefined && this.#isGone(tables, String(value))) return;
    const { refers } = column.kind;
    const found = (refers?.written(cells[key] ?? '') ?? []).map(({ target: typed, historical }) => {
      if (column.options?.includes(typed)) return typed;
      const target = this.#lookUp(tables, typed);
      all.push({ row, key, column, typed, historical, target, tables });
      return target === undefined ? typed : (rawOf(target).cells['id'] ?? typed);
    });
    if (isWriting)
      (values as Record<string, unknown>)[key] = frozen(refers?.withTargets(value, found));
  }

  /** A cell as it is published, with ids in the place of names, present or former; text that cannot be read stays. */
  published(column: Column, cell: string): string {
    const reading = readCell(column, cell);
    if (!('value' in reading) || cell === '') return cell;
    const { refers } = column.kind;
    const tables = column.targets;
    if (tables === undefined || refers === undefined) return cellText(column, reading.value);
    const ids = refers.written(cell).map(({ target: typed }) => {
      const [former, ...others] = this.formerly(tables, typed);
      const name = former === undefined || others.length > 0 ? typed : former;
      const row = this.#find(tables, typed) ?? this.#find(tables, name);
      return row?.cells['id'] ?? typed;
    });
    return cellText(column, refers.withTargets(reading.value, ids));
  }

  /** A published cell as a clerk writes it: names in the place of ids, where the table is known by names. */
  named(column: Column, cell: string): string {
    const tables = column.targets;
    if (tables === undefined || column.kind.refers?.byIdAlone) return cell;
    return splitWords(cell)
      .map((id) => {
        const row = this.#find(tables, id);
        return row?.cells[row.table.knownBy?.[0] ?? 'id'] ?? id;
      })
      .join(';');
  }

  /** Whether a change speaks of a record that was published and has been taken out of its table since. */
  #isGone(tables: readonly string[], id: string): boolean {
    return tables.some(
      (table) =>
        this.#data.pointedAt(table, id) === undefined &&
        this.#data.ledger.find(table, id) !== undefined,
    );
  }

  /** The row that a rule asks for by what is written. */
  #find(tables: readonly string[], typed: string): DataRow | undefined {
    const row = this.#lookUp(tables, typed);
    if (row !== undefined) this.#data.looksAt(row.table.name);
    return row;
  }

  #lookUp(tables: readonly string[], typed: string): DataRow | undefined {
    for (const table of tables) {
      const id = this.#namesIn(table)?.exact.get(typed);
      const row = id === undefined ? undefined : this.#data.pointedAt(table, id);
      if (row !== undefined) return row;
    }
    return undefined;
  }
}

/** The columns of a table that point at rows, or name columns. */
const linkedColumns = foundOnce((table: Table) =>
  columnsIn(table).filter(([, { kind }]) => kind.refers !== undefined || kind.names === 'column'),
);

/** Every table into which something in a table may point. */
function targetTables(table: Table): string[] {
  const targets = linkedColumns(table).flatMap(([, { targets: own = [], listColumn = '' }]) => [
    ...own,
    ...(table.columns[listColumn]?.tables ?? []).map(({ name }) => name),
  ]);
  return [...new Set(targets)];
}

function namesOf(table: Table, rows: readonly DataRow[]): Names {
  const exact = new Map<string, string>();
  const former = new Map<string, string[]>();
  for (const row of rows) {
    const { cells, values } = rawOf(row);
    const id = cells['id'] ?? '';
    // What points at a row whose id is none points nowhere, or rules would meet with ids of no list.
    if (values['id'] === undefined) continue;
    exact.set(id, id);
    for (const key of table.knownBy ?? []) {
      const name = cells[key];
      if (name && !exact.has(name)) exact.set(name, id);
    }
    const present = cells[table.knownBy?.[0] ?? 'id'] ?? id;
    const aliases = table.aliases === undefined ? '' : (cells[table.aliases] ?? '');
    // An empty cell holds no name: as one empty name it would gather every row.
    if (aliases === '') continue;
    for (const alias of splitWords(aliases)) append(former, alias, present);
  }
  return { exact, former };
}

/** The key of a column in the place of its label. What is no column of the table stays as it was typed. */
function nameField(row: DataRow, key: string, column: Column): void {
  const typed = row.values[key];
  const { listColumn = '' } = column;
  const { tables } = row.table.columns[listColumn] ?? {};
  const table = tables?.find(({ name }) => name === row.values[listColumn]);
  if (typeof typed !== 'string' || table === undefined) return;
  (row.values as Record<string, unknown>)[key] = keyCalled(table.columns, typed) ?? typed;
}

/** The tables a cell may point into: those of its column, or the one that another cell of the row names. */
function targetsOf(
  values: Readonly<Record<string, unknown>>,
  { listColumn, targets = [] }: Column,
): readonly string[] {
  if (listColumn === undefined) return targets;
  const name = values[listColumn];
  return typeof name === 'string' ? [name] : [];
}
