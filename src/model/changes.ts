import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Table } from '../tables/define.ts';
import {
  allTables,
  type Body,
  tables as definitions,
  type ListChange,
  type TableName,
  tableTitled,
} from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import type { Items } from './items.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';
import type { Rulings } from './rulings.ts';

/** The changes of the lists, newest first, by record, by body and by month. */
export class Changes {
  readonly all: readonly ListChange[];
  readonly #byId: ReadonlyMap<string, ListChange>;
  readonly #ofRecord: ReadonlyMap<string, readonly ListChange[]>;
  readonly #touching: ReadonlyMap<string, readonly ListChange[]>;
  /** The record each part belongs to. */
  readonly #wholes: ReadonlyMap<string, string>;
  readonly #items: Items;
  readonly #ledger: Ledger;

  constructor(
    tables: CheckedTables,
    bodies: Bodies,
    items: Items,
    rulings: Rulings,
    ledger: Ledger,
  ) {
    this.#items = items;
    this.#ledger = ledger;
    this.all = [...tables['list-changes']].sort(newestFirst((change) => change.publishedOn));
    this.#byId = byId(this.all);
    this.#wholes = new Map(allTables.flatMap((table) => wholesOf(tables, table)));
    this.#ofRecord = groupByMany(this.all, (change) => [change.record, this.page(change).id]);
    this.#touching = groupByMany(this.all, (change) => {
      const page = this.page(change);
      const item = items.find(page.id);
      const ruling = rulings.find(page.id);
      return [
        change.applicant,
        ...(item === undefined
          ? []
          : oneByOne(
              bodies,
              items.dutiesOf(item).map((duty) => duty.body),
              item.list === 'street-items' ? items.streetsOf(item) : bodies.streets,
            )),
        ...(ruling === undefined ? [] : oneByOne(bodies, ruling.parties, bodies.streets)),
      ];
    });
  }

  find(id: string): ListChange | undefined {
    return this.#byId.get(id);
  }

  /** The record on whose page a change shows: a duty or a finding has no page of its own, its item or ruling has. */
  page(change: ListChange): { list: string; id: string } {
    const table = tableTitled(change.list);
    if (table?.partOf === undefined) return { list: change.list, id: change.record };
    // A part that was withdrawn is known to the ledger alone.
    const withdrawn = this.#ledger.last(table.name, change.record)?.[table.partOf];
    const id = this.#wholes.get(change.record) ?? withdrawn ?? change.record;
    const list = this.#items.find(id)?.list ?? definitions.rulings.name;
    return { list: definitions[list].title, id };
  }

  /** The changes of a record, those of its duties too. */
  of(record: string): readonly ListChange[] {
    return this.#ofRecord.get(record) ?? [];
  }

  /** The changes that a body asked for or that touch a record it has a part in; a street has a part in what all streets do there. */
  touching(body: string): readonly ListChange[] {
    return this.#touching.get(body) ?? [];
  }

  /** By month of publication, newest first. */
  byMonth(): { month: string; changes: ListChange[] }[] {
    return [...groupBy(this.all, (change) => change.publishedOn.slice(0, 7))].map(
      ([month, changes]) => ({ month, changes }),
    );
  }
}

/** Where the row for all streets stands, the streets that are meant stand beside it. */
function oneByOne(bodies: Bodies, ids: readonly string[], streets: readonly Body[]): string[] {
  const hasAll = ids.some((id) => bodies.isCollective(bodies.get(id)));
  return hasAll ? [...ids, ...streets.map(({ id }) => id)] : [...ids];
}

function wholesOf(tables: CheckedTables, { name, partOf }: Table): [string, string][] {
  if (partOf === undefined) return [];
  const rows = tables[name as TableName] as readonly Record<string, unknown>[];
  return rows.map((row) => [String(row['id']), String(row[partOf])]);
}
