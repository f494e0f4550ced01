import path from 'node:path';
import { loadFolder } from '../load/load.ts';
import { type CheckResult, checkTables } from './run.ts';

/** Loads and checks a data folder. */
export async function checkFolder(folder: string, today = localToday()): Promise<CheckResult> {
  const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
  return checkTables(await loadFolder(folder), {
    today,
    folder: shown.startsWith('..') ? folder : shown,
  });
}

/** Today in the district's time zone, whatever the machine's own. */
export function localToday(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
