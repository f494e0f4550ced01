/** Working days in China: weekends, public holidays, and the weekend days worked in their place (调休). */
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const holidays: ReadonlySet<string> = new Set(Object.keys(announced.holidays));
const workedWeekends: ReadonlySet<string> = new Set(Object.keys(announced.workdays));

/** The package takes a year it does not know for one without holidays. A year it knows has at least these. */
const EVERY_YEAR = ['01-01', '05-01', '10-01'];

const known = new Set(
  [...holidays]
    .map((day) => day.slice(0, 4))
    .filter((year) => EVERY_YEAR.every((day) => holidays.has(`${year}-${day}`))),
);

/** The years of which the holidays are known, in order. */
export const knownYears: readonly string[] = [...known].sort();

/** The days off around New Year's Day are announced with the next year's, and have begun as early as 29 December. */
const LAST_SURE_DAY = '12-25';

/** Whether the holidays are known that decide whether this day, `YYYY-MM-DD`, is worked. */
export function isKnown(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const next = day.slice(5) > LAST_SURE_DAY ? year + 1 : year;
  return known.has(String(year)) && known.has(String(next));
}

/** Whether offices work on this day. Throws where the holidays are not known: a guess would look like a fact. */
export function isWorkingDay(day: string): boolean {
  if (!isKnown(day))
    throw new Error(`the holidays are not known for ${day}, only for ${knownYears.join(' ')}`);
  if (holidays.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return workedWeekends.has(day) || (weekday !== 0 && weekday !== 6);
}

/**
 * How many working days lie between two days: the first does not count, the last does (《民法典》第二百零一条). The same day,
 * or the next when nobody works, is 0.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (from > to) throw new Error(`${to} lies before ${from}`);
  let count = 0;
  isWorkingDay(from);
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The day after, `YYYY-MM-DD`. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The day so many calendar days before, `YYYY-MM-DD`. */
export function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}
