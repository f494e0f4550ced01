/** How long what was promised took, and by how much it is late. */
import { areKnown, isKnown, isWorkingDay, nextDay, workingDaysBetween } from './working-days.ts';

/** Within how many working days each step follows the one before. */
export interface Promised {
  readonly handleWithin: number;
  readonly applyWithin: number;
  readonly consultWithin: number;
  readonly decideWithin: number;
  readonly announceWithin: number;
}

/**
 * By how many working days more than allowed a step took, or has taken so far; 0 where it is in time. Undefined where the
 * holidays of those days are not announced yet.
 */
export function workingDaysLate(from: string, to: string, allowed: number): number | undefined {
  return from > to || !areKnown(from, to) ? undefined : countedLate(from, to, allowed).days;
}

/** A number of working days. */
export interface Counted {
  readonly days: number;
  /** Whether the holidays of some of them are not announced yet: these are counted by the weekends. */
  readonly isEstimated: boolean;
}

/** The same for what has to be told today, whether or not the holidays are announced. */
export function countedLate(from: string, to: string, allowed: number): Counted {
  if (from > to) return { days: 0, isEstimated: false };
  const days = Math.max(0, workingDaysBetween(from, to) - allowed);
  return { days, isEstimated: !areKnown(from, to) };
}

/** The first day that lies so many working days after another; undefined where the holidays up to then are not announced yet. */
export function dayAfterWorkingDays(from: string, count: number): string | undefined {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (!isKnown(day)) return undefined;
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
