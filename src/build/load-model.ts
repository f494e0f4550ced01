import { checkFolder, localToday } from '../check/check.ts';
import type { Kept } from '../check/kept/kept.ts';
import { rules } from '../check/rules/index.ts';
import type { CheckOptions, CheckResult } from '../check/run.ts';
import { Model } from '../model/model.ts';
import type { Parts } from '../model/parts.ts';
import { dataFolder } from '../site/folders.ts';

/** What the check found, and the rows linked when all of them passed. */
export type Loaded = CheckResult & { readonly model: Model | undefined };

/** What a process that loads the same data again and again has of the time before. */
export interface KeptModel {
  readonly checked: Kept;
  readonly parts: Parts;
}

/**
 * Checks a data folder and links what passed. `kept`: what this process has of the time before, whose model is past then. `whenRead`:
 * is told of what a model will be made of, before it is known whether it may be.
 */
export async function loadModel(
  folder = dataFolder(),
  today = localToday(),
  kept?: KeptModel,
  whenRead?: CheckOptions['whenRead'],
): Promise<Loaded> {
  const result = await checkFolder(folder, today, undefined, kept?.checked, whenRead);
  const { tables, ledger, problems } = result;
  const reminders = problems.filter(({ rule }) => !OF_THE_FILE.has(rule));
  return { ...result, model: tables && new Model(tables, today, ledger, reminders, kept?.parts) };
}

/** What was put right in reading is no fault of what is published, and nobody who has that alone could count it. */
const OF_THE_FILE = new Set(rules.filter(({ isOfTheFile }) => isOfTheFile).map(({ id }) => id));
