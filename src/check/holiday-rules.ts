import type { Rule } from './rule.ts';
import { holidayAgrees } from './rules/holiday-agrees.ts';
import { holidayWorkedWeekend } from './rules/holiday-worked-weekend.ts';
import { holidaysKnownToday } from './rules/holidays-known-today.ts';
import { holidaysYearWhole } from './rules/holidays-year-whole.ts';
import { workingDaysKnown } from './rules/working-days-known.ts';

/** The rules about which days are worked. */
export const holidayRules: readonly Rule[] = [
  workingDaysKnown,
  holidayWorkedWeekend,
  holidayAgrees,
  holidaysYearWhole,
  holidaysKnownToday,
];
