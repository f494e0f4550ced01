/** Each list as it stood on the days on which something was published, took effect, changed or ended. */
import type { Records } from '../records/define.ts';
import { beginsOn, publishedOn } from '../records/index.ts';
import { endsOn, heldOf, periodsOf } from './by-day.ts';
import type { Recorded, Version } from './history.ts';
import { compare, groupBy, groupByMany } from './lookup.ts';
import type { Model } from './model.ts';
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
  /** What was published, what took effect and what ended on that day. */
  readonly published: readonly Whole[];
  readonly began: readonly Whole[];
  readonly ended: readonly Whole[];
  /** What reads otherwise from that day on. */
  readonly remade: readonly Whole[];
}

/** The former lists of one list, newest first; days still to come have none. `records`: every record of it. */
export function pastLists<Whole extends Recorded>(
  model: Model,
  list: Records,
  records: readonly Whole[],
): PastList<Whole>[] {
  const { listDays = ['began', 'ended'] } = list;
  const happened = {
    published: groupBy(records, (record) => publishedOn(list, record) ?? ''),
    began: groupBy(records, (record) => beginsOn(list, record) ?? ''),
    ended: groupBy(records, (record) => withdrawalOf(model, record)?.since ?? ''),
  };
  const remade = groupByMany(records, (record) =>
    model.history.of(record).flatMap(({ from, changes }) => (changes.length > 0 ? [from] : [])),
  );
  const days = new Set([
    ...listDays.flatMap((what) => [...happened[what].keys()]),
    ...periodsOf(model, heldOf(model, list, records)).map(({ from }) => from),
  ]);
  const standing = new Standing(model, list, records);
  return [...days]
    .filter((date) => date !== '' && date <= model.today)
    .sort((left, right) => compare(right, left))
    .map((date) => ({
      ...standing.on(date),
      published: happened.published.get(date) ?? [],
      began: happened.began.get(date) ?? [],
      ended: happened.ended.get(date) ?? [],
      remade: remade.get(date) ?? [],
    }));
}

/** The records of one list with the days from which and until which each stood in it. */
class Standing<Whole extends Recorded> {
  readonly #model: Model;
  readonly #list: Records;
  readonly #records: readonly { record: Whole; from: string | undefined; until: string }[];

  constructor(model: Model, list: Records, records: readonly Whole[]) {
    this.#model = model;
    this.#list = list;
    this.#records = records.map((record) => {
      const until = endsOn(model, record) ?? NEVER;
      return { record, from: model.told.listedFrom(list, record), until };
    });
  }

  on(date: string): Omit<PastList<Whole>, 'published' | 'began' | 'ended' | 'remade'> {
    const { history, today } = this.#model;
    const [then, now] = [date, today].map((day) => this.#listed(day));
    const listed = [...(then ?? [])];
    const versions = listed.map((record) => history.at(record, date));
    const isInForce = ({ record }: Version<Whole>) =>
      (beginsOn(this.#list, record) ?? NEVER) <= date;
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
