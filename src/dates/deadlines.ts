/** How long what was promised took, and by how much it is late. */
import { isKnown, isWorkingDay, nextDay, workingDaysBetween } from './working-days.ts';

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
  if (from > to || !isKnown(from) || !isKnown(to)) return undefined;
  return Math.max(0, workingDaysBetween(from, to) - allowed);
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
