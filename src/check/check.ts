import path from 'node:path';
import { localToday } from '../dates/local-today.ts';
import { loadFolder } from '../load/load.ts';
import { policyIn } from '../tables/settings/read.ts';
import type { Promises } from './promises.ts';
import { type CheckResult, checkTables } from './run.ts';
import { loadSettings } from './settings-file.ts';

export { localToday };

/** Loads and checks a data folder, its settings too; what the district promises stands in these, if it is not told. */
export async function checkFolder(
  folder: string,
  today = localToday(),
  promises?: Promises,
): Promise<CheckResult> {
  const relative = path.relative(process.cwd(), folder).split(path.sep).join('/');
  const shown = relative.startsWith('..') ? folder : relative;
  const [files, settings] = await Promise.all([loadFolder(folder), loadSettings(folder, shown)]);
  const promised = promises ?? policyIn(settings);
  return checkTables(files, {
    ...{ today, folder: shown, settings },
    ...(promised === undefined ? {} : { promises: promised }),
  });
}
