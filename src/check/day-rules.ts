import type { Rule } from './rule.ts';
import { clockNotBehind } from './rules/clock-not-behind.ts';
import { clockNotFarAhead } from './rules/clock-not-far-ahead.ts';
import { holidayAgrees } from './rules/holiday-agrees.ts';
import { holidayWorkedWeekend } from './rules/holiday-worked-weekend.ts';
import { holidaysKnownToday } from './rules/holidays-known-today.ts';
import { holidaysYearWhole } from './rules/holidays-year-whole.ts';
import { workingDaysKnown } from './rules/working-days-known.ts';

/** The rules about which day it is and which days are worked. */
export const dayRules: readonly Rule[] = [
  clockNotBehind,
  clockNotFarAhead,
  workingDaysKnown,
  holidayWorkedWeekend,
  holidayAgrees,
  holidaysYearWhole,
  holidaysKnownToday,
];
