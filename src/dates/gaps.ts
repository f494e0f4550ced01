/** How far apart days lie where something is to be done every few working days, also past the years whose holidays are known. */
import { isKnown, isWorkingDay, nextDay } from './working-days.ts';

/** How a gap stands to what is allowed. */
export interface Gap {
  readonly is: 'in-time' | 'late';
  readonly days: number;
  /** The first day whose holidays decide it and are not announced yet: those days are counted by the weekends. */
  readonly unsure?: string;
}

/**
 * Whether so many working days at most lie between two days, the first not counted. A day whose holidays are not announced
 * may be worked or not: where both lead to the same answer it does not matter.
 */
export function gapBetween(from: string, to: string, allowed: number): Gap {
  let sure = 0;
  let days = 0;
  const open: string[] = [];
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    if (isWorkingDay(day)) days += 1;
    if (!isKnown(day)) open.push(day);
    else if (isWorkingDay(day)) sure += 1;
  }
  const is = days > allowed ? 'late' : 'in-time';
  const [first] = open;
  const isDecided = first === undefined || sure > allowed || sure + open.length <= allowed;
  return { is, days, ...(isDecided ? {} : { unsure: first }) };
}

/** The last day on which the next time is still in time. */
export function lastDayAfter(from: string, allowed: number): string {
  let last = from;
  for (let day = nextDay(from), left = allowed; ; day = nextDay(day)) {
    if (!isWorkingDay(day)) continue;
    if (left === 0) return last;
    left -= 1;
    last = day;
  }
}
