/** Finds records by the names a clerk may write, of today or of then. */
import { type Column, readCell } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { tableNamed } from '../../tables/index.ts';

/** Rows by the name of their table, as far as the past of records has to know them. */
export type RowsByTable = Readonly<Record<string, readonly object[]>>;

export class Names {
  readonly #ids = new Map<string, ReadonlyMap<string, string>>();
  #tables: RowsByTable;

  constructor(tables: RowsByTable) {
    this.#tables = tables;
  }

  /** The value of a cell with ids in the place of names; undefined for what no column would take. */
  read(column: Column, cell: string): unknown {
    const reading = readCell(column, cell);
    // A wording that was once published stays readable when the limits of its column are drawn closer.
    if (!('value' in reading)) return column.kind.isText === true && cell !== '' ? cell : undefined;
    const { value } = reading;
    const { refers } = column.kind;
    if (refers === undefined || value === undefined || column.targets === undefined) return value;
    const ids = refers.targets(value).map((typed) => this.#id(column, typed));
    return refers.withTargets(value, ids);
  }

  /** The same ones for other tables from now on, where all names that were looked for lead to the same records there. */
  goOnIn(tables: RowsByTable): Names | undefined {
    for (const [name, ids] of this.#ids)
      if (tables[name] !== this.#tables[name] && !areSame(ids, idsIn(tables, name)))
        return undefined;
    this.#tables = tables;
    return this;
  }

  #id({ targets = [] }: Column, typed: string): string {
    const ids = targets.flatMap((name) => this.#of(name).get(typed) ?? []);
    return ids[0] ?? typed;
  }

  #of(name: string): ReadonlyMap<string, string> {
    let ids = this.#ids.get(name);
    if (ids === undefined) {
      ids = idsIn(this.#tables, name);
      this.#ids.set(name, ids);
    }
    return ids;
  }
}

const idsIn = (tables: RowsByTable, name: string): ReadonlyMap<string, string> =>
  idsByName(tableNamed(name), tables[name] ?? []);

const areSame = (ids: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean =>
  ids.size === others.size && [...ids].every(([name, id]) => others.get(name) === id);

/** Later entries win: a present name before a former one, an id before either. */
function idsByName({ aliases, knownBy = [] }: Table, rows: readonly object[]): Map<string, string> {
  const cells = rows as readonly (Record<string, unknown> & { id: string })[];
  const former = cells.flatMap((row) =>
    ((aliases === undefined ? [] : row[aliases]) as string[]).map(
      (name) => [name, row.id] as const,
    ),
  );
  const present = knownBy.flatMap((key) => cells.map((row) => [String(row[key]), row.id] as const));
  return new Map([...former, ...present, ...cells.map(({ id }) => [id, id] as const)]);
}
