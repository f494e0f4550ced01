import { isFarAhead } from '../check/clock.ts';
import { localToday } from '../dates/local-today.ts';
import { readLedger } from '../ledger/ledger.ts';
import { newestDay } from '../ledger/newest-day.ts';
import { loadFolder } from '../load/load.ts';
import { dataFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';

/**
 * What is sealed keeps its day for good: a clock that runs years ahead would write it wrong once and for all. Whoever really
 * seals after so long says which day it is.
 */
export async function needRightClock(
  said: string,
  today = localToday(),
  folder = dataFolder(),
): Promise<void> {
  if (said !== '' && said !== today) throw new Refused({ kind: 'clock-other', said, today });
  const ledger = readLedger(await loadFolder(folder));
  const newest = newestDay(ledger);
  if (newest !== undefined && said === '' && isFarAhead(today, ledger))
    throw new Refused({ kind: 'clock-far-ahead', newest, today });
}
