import type { CheckedTables } from '../check/run.ts';
import { tables as definitions, type ListChange } from '../tables/index.ts';
import type { Items } from './items.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';
import type { Rulings } from './rulings.ts';

/** The changes of the lists, newest first, by record, by body and by month. */
export class Changes {
  readonly all: readonly ListChange[];
  readonly #byId: ReadonlyMap<string, ListChange>;
  readonly #ofRecord: ReadonlyMap<string, readonly ListChange[]>;
  readonly #touching: ReadonlyMap<string, readonly ListChange[]>;
  readonly #dutyItem: ReadonlyMap<string, string>;
  readonly #items: Items;

  constructor(tables: CheckedTables, items: Items, rulings: Rulings) {
    this.#items = items;
    this.all = [...tables['list-changes']].sort(newestFirst((change) => change.publishedOn));
    this.#byId = byId(this.all);
    this.#dutyItem = new Map(tables.duties.map((duty) => [duty.id, duty.item]));
    this.#ofRecord = groupByMany(this.all, (change) => [change.record, this.page(change).id]);
    this.#touching = groupByMany(this.all, (change) => {
      const page = this.page(change);
      const item = items.find(page.id);
      const ruling = rulings.find(page.id);
      return [
        change.applicant,
        ...(item === undefined ? [] : items.dutiesOf(item).map((duty) => duty.body)),
        ...(ruling === undefined ? [] : ruling.parties),
      ];
    });
  }

  find(id: string): ListChange | undefined {
    return this.#byId.get(id);
  }

  /** The record on whose page a change shows: a duty has no page of its own, its item has. */
  page(change: ListChange): { list: string; id: string } {
    if (change.list !== definitions.duties.title) return { list: change.list, id: change.record };
    const item = this.#items.get(this.#dutyItem.get(change.record) ?? '');
    return { list: definitions[item.list].title, id: item.id };
  }

  /** The changes of a record, those of its duties too. */
  of(record: string): readonly ListChange[] {
    return this.#ofRecord.get(record) ?? [];
  }

  /** The changes that a body asked for or that touch a record it has a part in. */
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
