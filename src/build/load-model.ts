import { checkFolder, localToday } from '../check/check.ts';
import type { CheckResult } from '../check/run.ts';
import { Model } from '../model/model.ts';
import { dataFolder } from '../site/folders.ts';

/** What the check found, and the rows linked when all of them passed. */
export type Loaded = CheckResult & { readonly model: Model | undefined };

/** Checks a data folder and links what passed. */
export async function loadModel(folder = dataFolder(), today = localToday()): Promise<Loaded> {
  const result = await checkFolder(folder, today);
  const { tables, ledger, problems } = result;
  return { ...result, model: tables && new Model(tables, today, ledger, problems) };
}
