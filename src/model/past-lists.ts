/** Each list as it stood on the days on which something was published, took effect or ended. */
import type { Recorded, Version } from './history.ts';
import type { Item } from './items.ts';
import { compare, groupBy } from './lookup.ts';
import type { Model } from './model.ts';
import type { ListedRuling } from './rulings.ts';
import { withdrawalOf } from './withdrawal.ts';

export interface PastList<Whole extends Recorded = Recorded> {
  readonly date: string;
  /** What people went by on that day, and what was published and still to come, each as it then stood. */
  readonly inForce: readonly Version<Whole>[];
  readonly announced: readonly Version<Whole>[];
  /** What the present list has more, what it has no longer, and what it has in other words. */
  readonly added: readonly Whole[];
  readonly withdrawn: readonly Whole[];
  readonly changed: readonly { readonly older: Version<Whole>; readonly newer: Version<Whole> }[];
}

/** A list of matters, with the batches published and those that took effect on its day. */
export interface PastItems extends PastList<Item> {
  readonly published: readonly number[];
  readonly effective: readonly number[];
}

/** The list of rulings, with those that took effect and those that ended on its day. */
export interface PastRulings extends PastList<ListedRuling> {
  readonly effective: readonly ListedRuling[];
  readonly ended: readonly ListedRuling[];
  /** What had been applied for and not been decided. */
  readonly open: readonly ListedRuling[];
}

/** The former lists of matters of one kind, newest first; days still to come have none. */
export function pastItems(model: Model, list: Item['list']): PastItems[] {
  const items = model.items.all.filter((item) => item.list === list);
  const published = groupBy(items, (item) => item.published);
  const effective = groupBy(items, (item) => item.effective);
  const days = pastDays(model, [...published.keys(), ...effective.keys()]);
  const standing = new Standing(model, items, (item) => item.published);
  return days.map((date) => ({
    ...standing.on(date),
    published: batches(published.get(date)),
    effective: batches(effective.get(date)),
  }));
}

/** The former lists of rulings, newest first. */
export function pastRulings(model: Model): PastRulings[] {
  const { all } = model.rulings;
  const effective = groupBy(all, (ruling) => ruling.effective ?? '');
  const ended = groupBy(all, (ruling) => withdrawalOf(model, ruling)?.since ?? '');
  const days = pastDays(model, [...effective.keys(), ...ended.keys()]);
  const standing = new Standing(model, all, (ruling) => ruling.decidedOn);
  return days.map((date) => ({
    ...standing.on(date),
    effective: effective.get(date) ?? [],
    ended: ended.get(date) ?? [],
    open: all.filter(
      ({ appliedOn, decidedOn }) => appliedOn <= date && (decidedOn ?? model.today) > date,
    ),
  }));
}

function pastDays({ today }: Model, dates: readonly string[]): string[] {
  return [...new Set(dates)]
    .filter((date) => date !== '' && date <= today)
    .sort((left, right) => compare(right, left));
}

/** The records of one list with the days from which and until which each stood in it. */
class Standing<Whole extends Recorded> {
  readonly #model: Model;
  readonly #records: readonly { record: Whole; from: string | undefined; until: string }[];

  constructor(
    model: Model,
    records: readonly Whole[],
    published: (record: Whole) => string | undefined,
  ) {
    this.#model = model;
    this.#records = records.map((record) => {
      const withdrawal = withdrawalOf(model, record);
      // Where nobody recorded since when a record is withdrawn, it is gone from today on.
      const until = withdrawal === undefined ? NEVER : (withdrawal.since ?? model.today);
      return { record, from: published(record), until };
    });
  }

  on(date: string): PastList<Whole> {
    const { history, today } = this.#model;
    const [then, now] = [date, today].map((day) => this.#listed(day));
    const listed = [...(then ?? [])];
    const versions = listed.map((record) => history.at(record, date));
    const isInForce = ({ record }: Version<Whole>) => (record.effective ?? NEVER) <= date;
    return {
      date,
      inForce: versions.filter(isInForce),
      announced: versions.filter((version) => !isInForce(version)),
      added: [...(now ?? [])].filter((record) => !then?.has(record)),
      withdrawn: listed.filter((record) => !now?.has(record)),
      changed: listed
        .filter((record) => now?.has(record))
        .map((record) => ({ older: history.at(record, date), newer: history.inForce(record) }))
        .filter(({ older, newer }) => older !== newer),
    };
  }

  #listed(date: string): ReadonlySet<Whole> {
    return new Set(
      this.#records
        .filter(({ from, until }) => from !== undefined && from <= date && date < until)
        .map(({ record }) => record),
    );
  }
}

/** Later than every day. */
const NEVER = '9999';

function batches(items: readonly Item[] = []): number[] {
  return [...new Set(items.map(({ batch }) => batch))].sort((left, right) => left - right);
}
