import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { AnyRow } from '../records/define.ts';
import { bodiesIn, listNamed, streetsIn } from '../records/index.ts';
import { isOfBasis } from '../tables/basis-changes.ts';
import { isBinding } from '../tables/binding-changes.ts';
import type { Column } from '../tables/column.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import {
  allTables,
  tables as definitions,
  type ListChange,
  type TableName,
  tableNamed,
} from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { changedColumn, type Names } from './cells.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';

/** The changes of the lists, newest first, by record, by body and by month. */
export class Changes {
  readonly all: readonly ListChange[];
  /** Those by which anything else than the basis reads otherwise: they are what people subscribe to. */
  readonly ofDuties: readonly ListChange[];
  /** Those after which somebody has to do something else: no slip of the pen put right, no other word to find a matter by. */
  readonly news: readonly ListChange[];
  readonly #byId: ReadonlyMap<string, ListChange>;
  readonly #ofRecord: ReadonlyMap<string, readonly ListChange[]>;
  readonly #inList: ReadonlyMap<string, readonly ListChange[]>;
  readonly #ofKind: ReadonlyMap<string, readonly ListChange[]>;
  /** The rows that are parts of a record, by their id. */
  readonly #parts: ReadonlyMap<string, Cells>;
  #touching: ReadonlyMap<string, readonly ListChange[]> | undefined;
  #ownOf: ReadonlyMap<string, readonly ListChange[]> | undefined;
  readonly #names: Names;
  readonly #bodies: Bodies;
  /** The rows in which the records that changed are looked up, by table and id. */
  readonly #rows: (table: string, id: string) => AnyRow | undefined;
  /** The parts of each record, by its id. */
  readonly #partsOf: ReadonlyMap<string, readonly (readonly [Table, AnyRow])[]>;
  readonly #ledger: Ledger;

  /** `present`: the tables in which the records that changed stand as they are to be told. */
  constructor(
    tables: CheckedTables,
    present: CheckedTables,
    { names, bodies, ledger }: { names: Names; bodies: Bodies; ledger: Ledger },
  ) {
    this.#names = names;
    this.#bodies = bodies;
    this.#rows = finder(present);
    this.#partsOf = partsByRecord(present);
    this.#ledger = ledger;
    this.all = [...tables['list-changes']].sort(newestFirst((change) => change.publishedOn));
    this.ofDuties = this.all.filter((change) => !isOfBasis(change));
    this.news = this.all.filter(isBinding);
    this.#byId = byId(this.all);
    this.#parts = new Map(allTables.flatMap((table) => partsOf(tables, table)));
    this.#ofRecord = groupByMany(this.all, (change) => [change.record, this.page(change).id]);
    this.#inList = groupBy(this.all, (change) => this.page(change).list);
    this.#ofKind = groupBy(this.all, (change) => change.kind);
  }

  get(id: string): ListChange {
    const change = this.#byId.get(id);
    if (change === undefined) throw new Error(`no change ${id}`);
    return change;
  }

  find(id: string): ListChange | undefined {
    return this.#byId.get(id);
  }

  /** The record on whose page a change shows: a duty or a finding has no page of its own, its item or ruling has. */
  page(change: ListChange): { list: TableName; id: string } {
    const table = tableNamed(change.list);
    if (table.partOf === undefined) return { list: change.list, id: change.record };
    const id = String(this.#part(table, change)?.[table.partOf] ?? change.record);
    const lists = (table.columns[table.partOf]?.targets ?? []) as readonly TableName[];
    const list = lists.find((name) => this.#rows(name, id) !== undefined) ?? lists[0];
    return { list: list ?? change.list, id };
  }

  /** The changes of a record, those of its duties too. */
  of(record: string): readonly ListChange[] {
    return this.#ofRecord.get(record) ?? [];
  }

  /** The bodies that a change concerns: who asked for it, whom it names, before or after, and who has a part in the record. */
  concerned(change: ListChange): string[] {
    return [
      ...new Set([change.applicant, ...this.#named(change), ...this.#taking(this.page(change))]),
    ];
  }

  /** The bodies that have a part in a record. */
  #taking({ list, id }: { list: TableName; id: string }): string[] {
    const row = this.#rows(list, id);
    return [
      ...(row === undefined ? [] : bodiesIn(listNamed(list), row)),
      ...(this.#partsOf.get(id) ?? []).flatMap(([table, part]) => this.#bodiesInRow(table, part)),
    ];
  }

  /** The changes that show on the pages of one list: those of its records and of their parts. */
  inList(list: TableName): readonly ListChange[] {
    return this.#inList.get(list) ?? [];
  }

  /** The months of those published by a day, with how many each has. */
  monthsUntil(day: string): { month: string; many: number }[] {
    const published = this.all.filter(({ publishedOn }) => publishedOn <= day);
    return byMonth(published).map(({ month, changes: { length } }) => ({ month, many: length }));
  }

  ofKind(kind: ListChange['kind']): readonly ListChange[] {
    return this.#ofKind.get(kind) ?? [];
  }

  /** The changes that concern a body; with another basis it does the same as before. What concerns all streets concerns each that the item applies to. */
  touching(body: string): readonly ListChange[] {
    this.#touching ??= groupByMany(this.ofDuties, (change) => this.#reached(change));
    return this.#touching.get(body) ?? [];
  }

  manyTouching(body: string): number {
    return this.touching(body).length;
  }

  /** Those of them by which a body itself has something else to do: in its own rows, or with a matter that came or went as a whole. */
  ownOf(body: string): readonly ListChange[] {
    this.#ownOf ??= groupByMany(this.ofDuties, (change) => [
      ...new Set(this.#withStreets(change, this.#acting(change))),
    ]);
    return this.#ownOf.get(body) ?? [];
  }

  #reached(change: ListChange): string[] {
    return this.#withStreets(change, this.concerned(change));
  }

  /** What falls to all streets falls to each that the record applies to. */
  #withStreets(change: ListChange, bodies: readonly string[]): string[] {
    const { list, id } = this.page(change);
    const only = streetsIn(listNamed(list), this.#rows(list, id));
    const streets = only.length === 0 ? this.#bodies.streets.map((street) => street.id) : only;
    return bodies.flatMap((body) =>
      this.#bodies.isCollective(this.#bodies.get(body)) ? [body, ...streets] : [body],
    );
  }

  /** Who acts in what changed: the body of the part, now and before; everybody with a part where the whole record came or went. */
  #acting(change: ListChange): string[] {
    const { partOf } = tableNamed(change.list);
    if (partOf !== undefined)
      return [...this.#named(change), ...this.#bodiesOf(this.#bodiesInPart(change))];
    const column = changedColumn(change)?.column;
    // What may only be one of a few words is of what kind the record is, or in which state.
    const isWhole = column === undefined || column.options !== undefined;
    return isWhole ? this.#taking(this.page(change)) : this.#named(change);
  }

  /** The bodies that a change names: before and after in its field, or in the part that came or went as a whole. */
  #named(change: ListChange): string[] {
    const column = changedColumn(change)?.column;
    const cells =
      column === undefined
        ? this.#bodiesInPart(change)
        : namesBodies(column)
          ? [change.before, change.after].flatMap((cell) =>
              cell === undefined ? [] : this.#names.read(column, cell),
            )
          : [];
    return this.#bodiesOf(cells);
  }

  #bodiesOf(cells: readonly unknown[]): string[] {
    return cells.flatMap((id) => this.#bodies.find(String(id))?.id ?? []);
  }

  #bodiesInPart(change: ListChange): unknown[] {
    const table = tableNamed(change.list);
    if (table.partOf === undefined) return [];
    const part = this.#part(table, change);
    return part === undefined ? [] : this.#bodiesInRow(table, part);
  }

  #bodiesInRow(table: Table, row: Cells): string[] {
    return this.#bodiesOf(
      columnsIn(table).flatMap(([key, column]) => (namesBodies(column) ? row[key] : [])),
    );
  }

  /** The row of a part; one that was withdrawn is known to the ledger alone. */
  #part({ name }: Table, { record }: ListChange): Cells | undefined {
    return this.#parts.get(record) ?? this.#ledger.last(name, record);
  }
}

type Cells = Readonly<Record<string, unknown>>;

export const namesBodies = ({ targets }: Column): boolean =>
  targets?.includes(definitions.bodies.name) === true;

/** Changes by month of publication, in their order. */
export function byMonth(
  changes: readonly ListChange[],
): { month: string; changes: ListChange[] }[] {
  return [...groupBy(changes, (change) => change.publishedOn.slice(0, 7))].map(
    ([month, members]) => ({ month, changes: members }),
  );
}

function partsOf(tables: CheckedTables, { name, partOf }: Table): [string, Cells][] {
  if (partOf === undefined) return [];
  const rows = tables[name as TableName] as readonly Cells[];
  return rows.map((row) => [String(row['id']), row]);
}

/** Looks rows up by their table and id, a table being put in order when first asked for. */
function finder(tables: CheckedTables): (table: string, id: string) => AnyRow | undefined {
  const known = new Map<string, ReadonlyMap<string, AnyRow>>();
  return (table, id) => {
    let rows = known.get(table);
    if (rows === undefined) {
      rows = byId(tables[table as TableName] as readonly AnyRow[]);
      known.set(table, rows);
    }
    return rows.get(id);
  };
}

/** The parts of each record whose changes are on record, with their table. */
export function partsByRecord(tables: CheckedTables): Map<string, (readonly [Table, AnyRow])[]> {
  const parts = allTables
    .filter(({ changes }) => changes === 'on-record')
    .flatMap((table) => partsOf(tables, table).map(([, row]) => [table, row as AnyRow] as const));
  return groupBy(parts, ([{ partOf = '' }, row]) => String(row[partOf]));
}
