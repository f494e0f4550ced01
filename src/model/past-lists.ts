/** Each list as it stood on the days on which something was published, took effect, changed or ended. */
import type { Records } from '../records/define.ts';
import { beginsOn, listNamed, publishedOn } from '../records/index.ts';
import { endsOn, heldIn, periodsOf } from './by-day.ts';
import type { Recorded, Version } from './history.ts';
import { compare, groupBy, groupByMany, latest } from './lookup.ts';
import type { Model } from './model.ts';
import { Spans } from './spans.ts';
import { withdrawalOf } from './withdrawal.ts';

/** What happened in a list on a day. */
export interface ListDay<Whole extends Recorded = Recorded> {
  readonly date: string;
  /** What was published, what took effect and what ended on that day. */
  readonly published: readonly Whole[];
  readonly began: readonly Whole[];
  readonly ended: readonly Whole[];
  /** What reads otherwise from that day on. */
  readonly remade: readonly Whole[];
}

/** A list as it stood on a day, by name. */
export interface WholeList<Whole extends Recorded = Recorded> {
  /** What people went by on that day, and what was published and still to come, each as it then stood. */
  readonly inForce: readonly Version<Whole>[];
  readonly announced: readonly Version<Whole>[];
  /** What the present list has more, what it has no longer, and what it has in other words. */
  readonly added: readonly Whole[];
  readonly withdrawn: readonly Whole[];
  readonly changed: readonly { readonly older: Version<Whole>; readonly newer: Version<Whole> }[];
}

export interface PastList<Whole extends Recorded = Recorded> extends ListDay<Whole> {
  /** How much of each the list by name has. */
  readonly counts: { readonly [Part in keyof WholeList]: number };
  /**
   * Undefined where the list was longer than one page shows. A page a day with all of a long list would make as many rows as
   * there are records times days; it tells what happened on its day, and the rest is asked for by day.
   */
  readonly whole: WholeList<Whole> | undefined;
  /** The days before and after on which the list stood otherwise. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The former lists of every list that keeps its past. What is the same for all days of one is worked out once. */
export class PastLists {
  readonly #model: Model;
  readonly #lists = new Map<string, PastDays>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** The days of a list with what happened on each, newest first; days still to come are none. */
  days(list: string): readonly ListDay[] {
    return this.#of(list).days;
  }

  /** These days alone: what happened on them is a large part of the list. */
  dates(list: string): readonly string[] {
    return this.days(list).map(({ date }) => date);
  }

  /** A list as it stood on one of its days. */
  on(list: string, date: string): PastList {
    return this.#of(list).on(date);
  }

  #of(name: string): PastDays {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const list = listNamed(name);
    const made = new PastDays(this.#model, list, this.#model.recorded(list));
    this.#lists.set(name, made);
    return made;
  }
}

class PastDays {
  readonly days: readonly ListDay[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #standing: Standing;
  readonly #most: number;

  constructor(model: Model, list: Records, records: readonly Recorded[]) {
    this.days = daysOf(model, list, records);
    this.#places = new Map(this.days.map(({ date }, place) => [date, place]));
    this.#standing = new Standing(model, list, records);
    this.#most = list.pageSize;
  }

  on(date: string): PastList {
    const place = this.#places.get(date) ?? -1;
    const day = this.days[place];
    if (day === undefined) throw new Error(`nothing happened in the list on ${date}`);
    const counts = this.#standing.counts(date);
    return {
      ...day,
      counts,
      whole:
        counts.inForce + counts.announced > this.#most ? undefined : this.#standing.whole(date),
      before: this.days[place + 1]?.date,
      after: this.days[place - 1]?.date,
    };
  }
}

function daysOf(model: Model, list: Records, records: readonly Recorded[]): ListDay[] {
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
    ...periodsOf(model, heldIn(model, list.table.name)).map(({ from }) => from),
  ]);
  return [...days]
    .filter((date) => date !== '' && date <= model.today)
    .sort((left, right) => compare(right, left))
    .map((date) => ({
      date,
      published: happened.published.get(date) ?? [],
      began: happened.began.get(date) ?? [],
      ended: happened.ended.get(date) ?? [],
      remade: remade.get(date) ?? [],
    }));
}

/** A record with the days from which and before which it stood in its list, and from which people went by it. */
interface Stood {
  readonly record: Recorded;
  readonly from: string | undefined;
  readonly until: string;
  readonly begins: string;
  readonly isNow: boolean;
}

/** The records of one list with the days from which and until which each stood in it. */
class Standing {
  readonly #model: Model;
  readonly #records: readonly Stood[];
  readonly #now: number;
  readonly #spans: {
    readonly [Of in 'listed' | 'inForce' | 'lasting' | 'gone' | 'changed']: Spans;
  };

  constructor(model: Model, list: Records, records: readonly Recorded[]) {
    this.#model = model;
    this.#records = records.map((record) => {
      const until = endsOn(model, record) ?? NEVER;
      const from = model.told.listedFrom(list, record);
      const isNow = from !== undefined && from <= model.today && model.today < until;
      return { record, from, until, begins: beginsOn(list, record) ?? NEVER, isNow };
    });
    const stood = this.#records.flatMap(({ from, ...one }) => (from ? [{ ...one, from }] : []));
    const now = stood.filter(({ isNow }) => isNow);
    this.#now = now.length;
    this.#spans = {
      listed: new Spans(stood),
      inForce: new Spans(stood.map((one) => ({ ...one, from: latest(one.from, one.begins) }))),
      lasting: new Spans(now),
      gone: new Spans(stood.filter(({ isNow }) => !isNow)),
      // The present version is another than that of all days before its first.
      changed: new Spans(
        now.map(({ record, from }) => ({ from, until: this.#lastMade(record) ?? from })),
      ),
    };
  }

  counts(date: string): PastList['counts'] {
    const { listed, inForce, lasting, gone, changed } = this.#spans;
    return {
      inForce: inForce.on(date),
      announced: listed.on(date) - inForce.on(date),
      added: this.#now - lasting.on(date),
      withdrawn: gone.on(date),
      changed: changed.on(date),
    };
  }

  whole(date: string): WholeList {
    const { history } = this.#model;
    const then = this.#records.filter(
      ({ from, until }) => from !== undefined && from <= date && date < until,
    );
    const listed = new Set(then.map(({ record }) => record));
    const versions = then.map(({ record, begins }) => ({
      version: history.at(record, date),
      holds: begins <= date,
    }));
    return {
      inForce: versions.filter(({ holds }) => holds).map(({ version }) => version),
      announced: versions.filter(({ holds }) => !holds).map(({ version }) => version),
      added: this.#records
        .filter(({ isNow, record }) => isNow && !listed.has(record))
        .map(({ record }) => record),
      withdrawn: then.filter(({ isNow }) => !isNow).map(({ record }) => record),
      changed: then
        .filter(({ isNow }) => isNow)
        .map(({ record }) => ({ older: history.at(record, date), newer: history.inForce(record) }))
        .filter(({ older, newer }) => older !== newer),
    };
  }

  /** The first day of the present version, where there was one before it. */
  #lastMade(record: Recorded): string | undefined {
    const { history } = this.#model;
    const present = history.inForce(record);
    return present === history.of(record).at(-1) ? undefined : present.from;
  }
}

/** Later than every day. */
const NEVER = '9999';
