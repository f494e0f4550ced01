import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { localToday } from '../dates/local-today.ts';
import { ADDRESSES, type AddressFiles, copyOfAddresses } from '../ledger/addresses.ts';
import { loadFolder } from '../load/load.ts';
import { policyIn } from '../tables/settings/read.ts';
import type { Kept } from './kept/kept.ts';
import type { Promises } from './promises.ts';
import { type CheckOptions, type CheckResult, checkTables } from './run.ts';
import { loadSettings } from './settings-file.ts';

export { localToday };

/**
 * Loads and checks a data folder, its settings too; what the district promises stands in these, if it is not told. `kept`: what
 * this process has of the check before. `whenRead`: is told of what is read while the check goes on.
 */
export async function checkFolder(
  folder: string,
  today = localToday(),
  promises?: Promises,
  kept?: Kept,
  whenRead?: CheckOptions['whenRead'],
): Promise<CheckResult> {
  const relative = path.relative(process.cwd(), folder).split(path.sep).join('/');
  const shown = relative.startsWith('..') ? folder : relative;
  const [files, settings, addresses] = await Promise.all([
    loadFolder(folder, kept?.files),
    loadSettings(folder, shown),
    loadAddresses(folder),
  ]);
  const promised = promises ?? policyIn(settings);
  return checkTables(files, {
    ...{ today, folder: shown, settings, addresses, kept, whenRead },
    ...(promised === undefined ? {} : { promises: promised }),
  });
}

async function loadAddresses(folder: string): Promise<AddressFiles> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8').catch(() => undefined);
  const [list, copy] = await Promise.all([read(ADDRESSES), read(copyOfAddresses)]);
  return { list, copy };
}
