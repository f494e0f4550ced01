import type { CheckedTables } from '../check/run.ts';
import { type Counted, countedLate, workingDaysLate } from '../dates/deadlines.ts';
import { gapBetween } from '../dates/gaps.ts';
import type { HotlineCase } from '../tables/index.ts';
import { byId, groupByMany, newestFirst } from './lookup.ts';

/** How many working days a case took, or has been waiting until the day; undefined where the holidays are not announced. */
export function workingDaysOf(
  { received, handledOn }: HotlineCase,
  today: string,
): number | undefined {
  return workingDaysLate(received, handledOn ?? today, 0);
}

/** The same for who reads of one case, counted by the weekends where the holidays are not announced; beyond what is allowed. */
export function waitOf(
  { received, handledOn }: HotlineCase,
  today: string,
  allowed = 0,
): Counted | undefined {
  const end = handledOn ?? today;
  return end < received ? undefined : countedLate(received, end, allowed);
}

/** Whether a case is, or was, long pending: more working days went by than a case may take. */
export function isLongPending(
  { received, handledOn }: HotlineCase,
  today: string,
  allowed: number,
): boolean {
  return gapBetween(received, handledOn ?? today, allowed).is === 'late';
}

/** By how many working days a case took longer than it may; undefined where the holidays are not announced. */
export function workingDaysOver(
  row: HotlineCase,
  today: string,
  allowed: number,
): number | undefined {
  return workingDaysLate(row.received, row.handledOn ?? today, allowed);
}

/** Whether a case came in when first receivers led to the end; undefined where no day is set that parts the time. */
export function isSince({ received }: HotlineCase, from: string | undefined): boolean | undefined {
  return from === undefined ? undefined : received >= from;
}

/** Whether whoever received a case first handed it on to another that led it to the end. */
export function isPassedOn({ firstBody, handledBy }: HotlineCase): boolean {
  return firstBody !== undefined && handledBy !== undefined && handledBy !== firstBody;
}

/** The hotline cases, newest first, by the matters they are about and the streets where they happened. */
export class HotlineCases {
  readonly all: readonly HotlineCase[];
  readonly #byId: ReadonlyMap<string, HotlineCase>;
  readonly #byItem: ReadonlyMap<string, readonly HotlineCase[]>;
  readonly #byStreet: ReadonlyMap<string, readonly HotlineCase[]>;

  constructor(tables: CheckedTables) {
    this.all = tables['hotline-cases'].toSorted(newestFirst(({ received }) => received));
    this.#byId = byId(this.all);
    this.#byItem = groupByMany(this.all, ({ items }) => items);
    this.#byStreet = groupByMany(this.all, ({ street }) => (street === undefined ? [] : [street]));
  }

  get(id: string): HotlineCase {
    const found = this.#byId.get(id);
    if (found === undefined) throw new Error(`no hotline case ${id}`);
    return found;
  }

  /** The cases that nobody has handled yet, who waits longest first. */
  get open(): readonly HotlineCase[] {
    return this.all.filter(({ handledOn }) => handledOn === undefined).toReversed();
  }

  /** The other cases about a matter of this one, newest first. */
  like({ id, items }: HotlineCase): readonly HotlineCase[] {
    const found = new Set(items.flatMap((item) => this.about(item)));
    return this.all.filter((other) => other.id !== id && found.has(other));
  }

  /** The cases about a matter. */
  about(item: string): readonly HotlineCase[] {
    return this.#byItem.get(item) ?? [];
  }

  /** The cases that happened in a street. */
  inStreet(street: string): readonly HotlineCase[] {
    return this.#byStreet.get(street) ?? [];
  }
}
