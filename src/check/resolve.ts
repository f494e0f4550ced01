import { append } from '../tables/append.ts';
import { keyCalled } from '../tables/called.ts';
import { splitWords } from '../tables/cell.ts';
import { cellText } from '../tables/cell-text.ts';
import { type Column, readCell } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import type { Data, DataRow } from './data.ts';

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
interface Names {
  readonly exact: ReadonlyMap<string, string>;
  readonly former: ReadonlyMap<string, readonly string[]>;
}

/** Resolves names to ids. */
export class References {
  readonly all: Reference[] = [];
  readonly #names = new Map<string, Names>();
  readonly #data: Data;

  constructor(data: Data) {
    this.#data = data;
    for (const table of data.tables)
      this.#names.set(table.name, namesOf(table, data.all(table.name)));
    for (const table of data.tables) {
      for (const [key, column] of Object.entries(table.columns)) {
        for (const row of data.all(table.name)) {
          if (column.kind.refers !== undefined) this.#resolve(row, key, column);
          if (column.kind.names === 'column') nameField(row, key, column);
        }
      }
    }
  }

  /** Names and ids that a reference into these tables may use. */
  candidates(tables: readonly string[]): string[] {
    return tables.flatMap((table) => [...(this.#names.get(table)?.exact.keys() ?? [])]);
  }

  /** The present names of the rows that used to be, or are popularly, called so. */
  formerly(tables: readonly string[], typed: string): string[] {
    return tables.flatMap((table) => [...(this.#names.get(table)?.former.get(typed) ?? [])]);
  }

  #resolve(row: DataRow, key: string, column: Column): void {
    const value = row.values[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    const tables = targetsOf(row, column);
    // Who cannot tell which list a record belongs to has that list's own fault reported already.
    if (tables.length === 0) return;
    if (column.listColumn !== undefined && this.#isGone(tables, String(value))) return;
    const { refers } = column.kind;
    const found = (refers?.written(row.cells[key] ?? '') ?? []).map(
      ({ target: typed, historical }) => {
        if (column.options?.includes(typed)) return typed;
        const target = this.#lookUp(tables, typed);
        this.all.push({ row, key, column, typed, historical, target, tables });
        if (target === undefined) row.broken = true;
        return target?.cells['id'] ?? typed;
      },
    );
    (row.values as Record<string, unknown>)[key] = refers?.withTargets(value, found);
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
      const row = this.#lookUp(tables, typed) ?? this.#lookUp(tables, name);
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
        const row = this.#lookUp(tables, id);
        return row?.cells[row.table.knownBy?.[0] ?? 'id'] ?? id;
      })
      .join(';');
  }

  /** Whether a change speaks of a record that was published and has been taken out of its table since. */
  #isGone(tables: readonly string[], id: string): boolean {
    return tables.some(
      (table) =>
        this.#data.find(table, id) === undefined && this.#data.ledger.find(table, id) !== undefined,
    );
  }

  #lookUp(tables: readonly string[], typed: string): DataRow | undefined {
    for (const table of tables) {
      const id = this.#names.get(table)?.exact.get(typed);
      const row = id === undefined ? undefined : this.#data.find(table, id);
      if (row !== undefined) return row;
    }
    return undefined;
  }
}

function namesOf(table: Table, rows: readonly DataRow[]): Names {
  const exact = new Map<string, string>();
  const former = new Map<string, string[]>();
  for (const row of rows) {
    const id = row.cells['id'] ?? '';
    // What points at a row whose id is none points nowhere, or rules would meet with ids of no list.
    if (row.values['id'] === undefined) continue;
    exact.set(id, id);
    for (const key of table.knownBy ?? []) {
      const name = row.cells[key];
      if (name && !exact.has(name)) exact.set(name, id);
    }
    const present = row.cells[table.knownBy?.[0] ?? 'id'] ?? id;
    const aliases = table.aliases === undefined ? '' : (row.cells[table.aliases] ?? '');
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
function targetsOf({ values }: DataRow, { listColumn, targets = [] }: Column): readonly string[] {
  if (listColumn === undefined) return targets;
  const name = values[listColumn];
  return typeof name === 'string' ? [name] : [];
}
