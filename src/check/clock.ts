/** Whether the clock of the machine can be right: everything that is counted to today hangs on it. */

import { daysBefore } from '../dates/working-days.ts';
import { newestDay } from '../ledger/newest-day.ts';
import { publicationsTable } from '../tables/ledger.ts';
import type { Data } from './data.ts';
import type { Report } from './problem.ts';

/** A district that published nothing for so many years has been asleep, or the clock is wrong. */
const YEARS_ASLEEP = 2;

/** Whether the day is one before the newest publication: what happened in between is then called future. A day is the time zones'. */
export function isBehind({ today, ledger }: Data): boolean {
  const newest = newestDay(ledger);
  return newest !== undefined && today < daysBefore(newest, 1);
}

/** Whether so much time has gone by since the newest publication that it is worth a look at the clock. */
export function isFarAhead(today: string, ledger: Data['ledger']): boolean {
  const newest = newestDay(ledger);
  return newest !== undefined && today > yearsAfter(newest, YEARS_ASLEEP);
}

const yearsAfter = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** What a rule about the clock reports: it stands in no file, so the newest line of the publications is shown. */
export function aboutClock(
  { today, folder, ledger }: Data,
  report: Omit<Report, 'path' | 'wrong'>,
): Report {
  return {
    path: `${folder}/${publicationsTable.file}`,
    wrong: `最近一次定版是 ${newestDay(ledger)}，这台电脑的时钟是 ${today}`,
    ...report,
  };
}
