/** Working days in China: weekends, public holidays, and the weekend days worked in their place (调休). */
import { holidays } from './holidays.ts';

/** The years of which the holidays are known, in order. */
export const knownYears = (): readonly string[] => [...holidays().years].sort();

/** The days off around New Year's Day are announced with the next year's, and have begun as early as 29 December. */
const LAST_SURE_DAY = '12-25';

/** Whether the holidays are known that decide whether this day, `YYYY-MM-DD`, is worked. */
export function isKnown(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const next = day.slice(5) > LAST_SURE_DAY ? year + 1 : year;
  const { years } = holidays();
  return years.has(String(year)) && years.has(String(next));
}

/** Whether the holidays are known of all days from one to another. */
export function areKnown(from: string, to: string): boolean {
  const { years } = holidays();
  for (let year = Number(from.slice(0, 4)) + 1; year < Number(to.slice(0, 4)); year += 1)
    if (!years.has(String(year))) return false;
  return isKnown(from) && isKnown(to);
}

/**
 * Whether offices work on this day. Where the holidays are not known, the weekend decides: who tells a number of such days says
 * so, see `areKnown`.
 */
export function isWorkingDay(day: string): boolean {
  const { off, worked } = holidays();
  if (off.has(day)) return false;
  return worked.has(day) || !isOnWeekend(day);
}

/** What of a day is worked out with a calendar: terms are counted day by day, over the same few hundred days. */
const ofCalendar = <Made>(work: (date: Date) => Made): ((day: string) => Made) => {
  const known = new Map<string, Made>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const made = work(new Date(`${day}T00:00:00Z`));
    known.set(day, made);
    return made;
  };
};

const isOnWeekend = ofCalendar((date) => date.getUTCDay() === 0 || date.getUTCDay() === 6);

/**
 * How many working days lie between two days: the first does not count, the last does (《民法典》第二百零一条). The same day,
 * or the next when nobody works, is 0.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (from > to) throw new Error(`${to} lies before ${from}`);
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The day after, `YYYY-MM-DD`. */
export const nextDay = ofCalendar((date) => {
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
});

/** The day so many calendar days before, `YYYY-MM-DD`. */
export function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}
