/** Which records of a list that keeps its past held on a day, and in which version: from and until when each of them reads so. */
import { beginsOn, listNamed } from '../records/index.ts';
import { asked, askedOnceEach } from './asked.ts';
import type { Recorded, Version } from './history.ts';
import { compare, latest } from './lookup.ts';
import type { Model } from './model.ts';
import { Spans } from './spans.ts';
import { withdrawalOf } from './withdrawal.ts';

/** From and until when people went by a record; `from` is undefined while nobody can. */
export interface Held<Whole extends Recorded = Recorded> {
  readonly record: Whole;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Whether somebody recorded that end: a day that moves on with today begins no period. */
  readonly isEndDated: boolean;
  /** Its versions in that time, newest first. */
  readonly versions: readonly Version<Whole>[];
}

/** Days on which a list read the same throughout. */
export interface Period {
  readonly from: string;
  readonly until: string | undefined;
  readonly state: '现行' | '历史' | '未生效';
  readonly inForce: number;
  /** The records that begin, end or read otherwise from its first day on. */
  readonly touched: readonly string[];
}

/** The day from which a record is in its list no longer; undefined while it is. */
export function endsOn(model: Model, record: Recorded): string | undefined {
  const withdrawal = withdrawalOf(model, record);
  if (withdrawal === undefined) return undefined;
  const { change, since } = withdrawal;
  const ended = change === undefined ? since : model.told.from(change);
  // Where nobody recorded since when a record is withdrawn, it is gone from today on.
  return ended === undefined
    ? model.today
    : model.told.listedUntil(listNamed(record.list), record, ended);
}

/** From and until when people went by each record of a list. Several questions are answered by it. */
export const heldIn = askedOnceEach('held-in', (model, name: string): readonly Held[] => {
  const list = listNamed(name);
  return model.recorded(list).map((record) => {
    const [begins, listed] = [beginsOn(list, record), model.told.listedFrom(list, record)];
    const from = begins === undefined || listed === undefined ? undefined : latest(begins, listed);
    const until = endsOn(model, record);
    const versions = model.history.of(record).filter((version) => {
      const ended = version.until !== undefined && from !== undefined && version.until <= from;
      return !ended && (until === undefined || version.from < until);
    });
    const isEndDated = withdrawalOf(model, record)?.since !== undefined;
    return { record, from, until, isEndDated, versions };
  });
});

/** The days on which what holds of a list becomes another. */
function touchedOn(held: readonly Held[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  const touch = (day: string | undefined, id: string) => {
    if (day !== undefined) touched.set(day, (touched.get(day) ?? new Set()).add(id));
  };
  for (const { record, from, until, isEndDated, versions } of held) {
    // What ended before anybody went by it never held.
    if (from === undefined || (until !== undefined && until <= from)) continue;
    touch(from, record.id);
    touch(isEndDated ? until : undefined, record.id);
    for (const version of versions) if (version.from > from) touch(version.from, record.id);
  }
  return touched;
}

/** Whether people went by a record on a day. */
export function isHeld({ from, until }: Pick<Held, 'from' | 'until'>, day: string): boolean {
  return from !== undefined && from <= day && (until === undefined || day < until);
}

/** The periods of a list, newest first; those to come last as long as nothing else is announced. */
export function periodsOf(model: Model, held: readonly Held[]): Period[] {
  const touched = [...touchedOn(held)].sort(([left], [right]) => compare(right, left));
  const spans = new Spans(
    held.flatMap(({ from, until }) => (from === undefined ? [] : [{ from, until }])),
  );
  return touched.map(([from, ids], at) => {
    const until = touched[at - 1]?.[0];
    return {
      from,
      until,
      state: stateOf(model.today, from, until),
      inForce: spans.on(from),
      touched: [...ids].sort(compare),
    };
  });
}

/** A period as a page shows it, with no more of what its first day has touched than there is place for. */
export interface ShownPeriod extends Omit<Period, 'touched'> {
  readonly touches: number;
  /** `isVersion`: whether it is another version of a record from then on, and not a record that begins. */
  readonly touched: readonly { readonly id: string; readonly isVersion: boolean }[];
}

/** The periods of a list that keeps its past, newest first. `most`: how many of the records that each touches are shown. */
export const shownPeriods = asked(
  'shown-periods',
  (model, name: string, most: number): readonly ShownPeriod[] => {
    const held = heldIn(model, name);
    const versions = new Map(held.map((one) => [one.record.id, one.versions]));
    const isVersion = (id: string, day: string) => {
      const own = versions.get(id) ?? [];
      return own.length > 1 && own.some(({ from }) => from === day);
    };
    return periodsOf(model, held).map(({ touched, ...period }) => ({
      ...period,
      touches: touched.length,
      touched: touched.slice(0, most).map((id) => ({ id, isVersion: isVersion(id, period.from) })),
    }));
  },
);

function stateOf(today: string, from: string, until: string | undefined): Period['state'] {
  if (from > today) return '未生效';
  return until === undefined || until > today ? '现行' : '历史';
}
