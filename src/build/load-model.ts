import { checkFolder, localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import type { CheckResult } from '../check/run.ts';
import { holdModel, holdProblem } from '../model/current.ts';
import { Model } from '../model/model.ts';
import { dataFolder } from '../site/folders.ts';
import { FaultyData } from '../site/user-error.ts';

/** Checks the data and hands the model over, or the report in its place. Returns what the check found. */
export async function loadModel(folder = dataFolder(), today = localToday()): Promise<CheckResult> {
  const result = await checkFolder(folder, today);
  if (result.tables === undefined) holdProblem(new FaultyData(renderText(result.problems)));
  else holdModel(new Model(result.tables, today, result.ledger));
  return result;
}
