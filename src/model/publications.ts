/** What came into the lists, and on which day: by the ledger, never by a day that a row says of itself. */
import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type AnyRow, isNone, type Records } from '../records/define.ts';
import { allLists, bodiesIn, streetsIn } from '../records/index.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { type Changes, namesBodies, partsByRecord } from './changes.ts';
import type { Lists } from './lists.ts';
import { compare, groupByMany } from './lookup.ts';

/** A record with the day of the publication that first held it. */
export interface Published {
  readonly list: Records;
  readonly row: AnyRow;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What has to be known of everything else to tell what was published, and for whom. */
interface Known {
  readonly tables: CheckedTables;
  readonly ledger: Ledger;
  readonly lists: Lists;
  readonly bodies: Bodies;
  readonly changes: Changes;
}

/** Everything that was published, the newest first, and whom and what it concerns. */
export class Publications {
  readonly #known: Known;
  #all: readonly Published[] | undefined;
  #concerning: ReadonlyMap<string, readonly Published[]> | undefined;
  #naming: ReadonlyMap<string, readonly Published[]> | undefined;
  #partsOf: ReturnType<typeof partsByRecord> | undefined;
  #changedOn: ReadonlyMap<string, string> | undefined;

  constructor(known: Known) {
    this.#known = known;
  }

  /** What is announced: without what a change on record tells already, and without lists that say why they are not. */
  get all(): readonly Published[] {
    this.#all ??= allLists
      .filter(({ announced }) => !isNone(announced))
      .flatMap((list) => this.#ofList(list))
      .toSorted((left, right) => compare(right.day, left.day));
    return this.#all;
  }

  /** What concerns a body: it is named in the record or in a part of it. What concerns all streets concerns each. */
  concerning(body: string): readonly Published[] {
    this.#concerning ??= groupByMany(this.all, ({ list, row }) => this.#reached(list, row));
    return this.#concerning.get(body) ?? [];
  }

  /** What names a record, and the record itself. */
  naming(record: string): readonly Published[] {
    this.#naming ??= groupByMany(this.all, ({ list, row }) => [row.id, ...named(list.table, row)]);
    return this.#naming.get(record) ?? [];
  }

  /** On which day a record or a part of it was last published otherwise than before; undefined before it is published. */
  lastOf(table: string, id: string): string | undefined {
    this.#changedOn ??= lastDays(this.#known.ledger);
    const own = this.#known.ledger.find(table, id)?.last;
    const ofParts = this.#changedOn.get(id);
    return own !== undefined && ofParts !== undefined && ofParts > own ? ofParts : own;
  }

  #ofList(list: Records): Published[] {
    const { ledger, lists } = this.#known;
    return lists.all(list).flatMap((row) => {
      const day = ledger.find(list.table.name, row.id)?.first;
      return day === undefined || this.#isTold(row) ? [] : { list, row, day };
    });
  }

  /** Whether a change says that the record came: readers would hear of it twice. */
  #isTold({ id }: AnyRow): boolean {
    return this.#known.changes.of(id).some(({ kind, record }) => kind === '新增' && record === id);
  }

  #reached(list: Records, row: AnyRow): string[] {
    const { bodies } = this.#known;
    const only = streetsIn(list, row);
    const streets = only.length > 0 ? only : bodies.streets.map(({ id }) => id);
    const own = this.#bodiesOf(list, row).flatMap((id) => {
      const body = bodies.find(id);
      if (body === undefined) return [];
      return bodies.isCollective(body) ? [id, ...streets] : [id];
    });
    return list.streets === undefined ? own : [...own, ...streets];
  }

  /** The bodies of a record and of its parts; where it has neither, those of the records that it names. */
  #bodiesOf(list: Records, row: AnyRow): string[] {
    const own = this.#ownBodies(list, row);
    if (own.length > 0 || list.bodies.length > 0) return own;
    return allLists.flatMap((other) =>
      named(list.table, row, other.table.name).flatMap((id) => {
        const found = this.#known.lists.find(other.table.name, id);
        return found === undefined ? [] : this.#ownBodies(other, found);
      }),
    );
  }

  #ownBodies(list: Records, row: AnyRow): string[] {
    this.#partsOf ??= partsByRecord(this.#known.tables);
    const parts = this.#partsOf.get(row.id) ?? [];
    return [
      ...bodiesIn(list, row),
      ...parts.flatMap(([table, part]) => valuesIn(table, part, namesBodies)),
    ];
  }
}

/** The ids of the records that a row names: of any list, or of one. */
function named(table: Table, row: AnyRow, target?: string): string[] {
  return valuesIn(table, row, ({ targets = [] }) =>
    target === undefined ? targets.length > 0 : targets.includes(target),
  );
}

function valuesIn({ columns }: Table, row: AnyRow, isMeant: (column: Column) => boolean): string[] {
  return Object.entries(columns).flatMap(([key, column]) =>
    isMeant(column) ? [row[key] ?? []].flat().map(String) : [],
  );
}

/** By record, the newest day on which a part of it was published otherwise, those taken out of it too. */
function lastDays(ledger: Ledger): Map<string, string> {
  const days = new Map<string, string>();
  for (const { name, partOf } of allTables) {
    if (partOf === undefined) continue;
    for (const [id, { cells }] of ledger.copies.get(name) ?? []) {
      const [whole, last] = [cells[partOf] ?? '', ledger.find(name, id)?.last ?? ''];
      if (last > (days.get(whole) ?? '')) days.set(whole, last);
    }
  }
  return days;
}
