import path from 'node:path';
import { localToday } from '../dates/local-today.ts';
import { loadFolder } from '../load/load.ts';
import type { Promises } from './promises.ts';
import { type CheckResult, checkTables } from './run.ts';

export { localToday };

/** Loads and checks a data folder. */
export async function checkFolder(
  folder: string,
  today = localToday(),
  promises?: Promises,
): Promise<CheckResult> {
  const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
  return checkTables(await loadFolder(folder), {
    today,
    folder: shown.startsWith('..') ? folder : shown,
    ...(promises === undefined ? {} : { promises }),
  });
}
