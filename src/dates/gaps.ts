/** How far apart days lie where something is to be done every few working days, also past the years whose holidays are known. */
import { dayAfterWorkingDays } from './deadlines.ts';
import { isKnown, isWorkingDay, nextDay } from './working-days.ts';

/** How a gap stands to what is allowed. `unknown`: the holidays that decide it are not announced yet. */
export type Gap =
  | { readonly is: 'in-time' | 'late'; readonly days: number }
  | { readonly is: 'unknown'; readonly day: string };

/**
 * Whether so many working days at most lie between two days, the first not counted. A day whose holidays are not announced
 * may be worked or not: where both lead to the same answer it does not matter.
 */
export function gapBetween(from: string, to: string, allowed: number): Gap {
  let worked = 0;
  const open: string[] = [];
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    if (!isKnown(day)) open.push(day);
    else if (isWorkingDay(day)) worked += 1;
  }
  if (worked > allowed) return { is: 'late', days: worked };
  const [first] = open;
  if (first !== undefined && worked + open.length > allowed) return { is: 'unknown', day: first };
  return { is: 'in-time', days: worked };
}

/** The last day on which the next time is still in time; undefined where the holidays up to then are not announced yet. */
export function lastDayAfter(from: string, allowed: number): string | undefined {
  const next = dayAfterWorkingDays(from, allowed + 1);
  if (next === undefined) return dayAfterWorkingDays(from, allowed);
  let last = from;
  for (let day = nextDay(from); day < next; day = nextDay(day)) if (isWorkingDay(day)) last = day;
  return last;
}
