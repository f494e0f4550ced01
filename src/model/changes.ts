import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import {
  allTables,
  tables as definitions,
  type ListChange,
  type TableName,
  tableNamed,
} from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { changedColumn, type Names } from './cells.ts';
import type { Items } from './items.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';
import type { Rulings } from './rulings.ts';

/** The changes of the lists, newest first, by record, by body and by month. */
export class Changes {
  readonly all: readonly ListChange[];
  readonly #byId: ReadonlyMap<string, ListChange>;
  readonly #ofRecord: ReadonlyMap<string, readonly ListChange[]>;
  readonly #inList: ReadonlyMap<string, readonly ListChange[]>;
  readonly #ofKind: ReadonlyMap<string, readonly ListChange[]>;
  /** The rows that are parts of a record, by their id. */
  readonly #parts: ReadonlyMap<string, Cells>;
  #touching: ReadonlyMap<string, readonly ListChange[]> | undefined;
  readonly #names: Names;
  readonly #bodies: Bodies;
  readonly #items: Items;
  readonly #rulings: Rulings;
  readonly #ledger: Ledger;

  constructor(
    tables: CheckedTables,
    {
      names,
      bodies,
      items,
      rulings,
      ledger,
    }: { names: Names; bodies: Bodies; items: Items; rulings: Rulings; ledger: Ledger },
  ) {
    this.#names = names;
    this.#bodies = bodies;
    this.#items = items;
    this.#rulings = rulings;
    this.#ledger = ledger;
    this.all = [...tables['list-changes']].sort(newestFirst((change) => change.publishedOn));
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
    const list = this.#items.find(id)?.list ?? definitions.rulings.name;
    return { list, id };
  }

  /** The changes of a record, those of its duties too. */
  of(record: string): readonly ListChange[] {
    return this.#ofRecord.get(record) ?? [];
  }

  /** The bodies that a change concerns: who asked for it, whom it names, before or after, and who has a part in the record. */
  concerned(change: ListChange): string[] {
    const { id } = this.page(change);
    const item = this.#items.find(id);
    const ruling = this.#rulings.find(id);
    const bodies = new Set([
      change.applicant,
      ...this.#named(change),
      ...(item === undefined ? [] : this.#items.dutiesOf(item).map((duty) => duty.body)),
      ...(ruling === undefined ? [] : this.#rulings.partiesOf(ruling)),
    ]);
    return [...bodies];
  }

  /** The changes that show on the pages of one list: those of its records and of their parts. */
  inList(list: TableName): readonly ListChange[] {
    return this.#inList.get(list) ?? [];
  }

  ofKind(kind: ListChange['kind']): readonly ListChange[] {
    return this.#ofKind.get(kind) ?? [];
  }

  /** The changes that concern a body. What concerns all streets concerns each that the item applies to. */
  touching(body: string): readonly ListChange[] {
    this.#touching ??= groupByMany(this.all, (change) => this.#reached(change));
    return this.#touching.get(body) ?? [];
  }

  #reached(change: ListChange): string[] {
    const item = this.#items.find(this.page(change).id);
    const streets =
      item?.list === 'street-items' ? this.#items.streetsOf(item) : this.#bodies.streets;
    return this.concerned(change).flatMap((body) =>
      this.#bodies.isCollective(this.#bodies.get(body))
        ? [body, ...streets.map((street) => street.id)]
        : [body],
    );
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
    return cells.flatMap((id) => this.#bodies.find(String(id))?.id ?? []);
  }

  #bodiesInPart(change: ListChange): unknown[] {
    const table = tableNamed(change.list);
    if (table.partOf === undefined) return [];
    const part = this.#part(table, change);
    return Object.entries(table.columns).flatMap(([key, column]) =>
      namesBodies(column) ? part?.[key] : [],
    );
  }

  /** The row of a part; one that was withdrawn is known to the ledger alone. */
  #part({ name }: Table, { record }: ListChange): Cells | undefined {
    return this.#parts.get(record) ?? this.#ledger.last(name, record);
  }
}

type Cells = Readonly<Record<string, unknown>>;

const namesBodies = ({ targets }: Column): boolean =>
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
