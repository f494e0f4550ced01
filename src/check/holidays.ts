/** What the rules about holidays say alike. */
import { knownYears } from '../dates/working-days.ts';
import { tables } from '../tables/index.ts';

/** The years whose holidays are known, the first and the last. */
export function yearsKnown(): string {
  const years = knownYears();
  return `知道的是 ${years[0]} 到 ${years.at(-1)} 年，年底几天随下一年的安排`;
}

/** What a clerk does about a year that is not there. */
export const FILL_HOLIDAYS = `国务院公布那一年的放假安排以后，照着填进 ${tables.holidays.file}`;
