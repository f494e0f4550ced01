import { checkFolder, localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import type { CheckResult } from '../check/run.ts';
import { Model } from '../model/model.ts';
import { UserError } from './command.ts';
import { dataFolder } from './folders.ts';

/**
 * The model is loaded once per build and once per change in dev, by whoever starts the build, and handed to the pages
 * through the global object: pages are bundled, so a variable of this module would not be the same one.
 */
const KEY = Symbol.for('mingze.model');
type Holder = { [KEY]?: { model: Model } | { problem: string } };

/** Whether the data has been loaded, well or badly. */
export function hasModel(): boolean {
  return (globalThis as Holder)[KEY] !== undefined;
}

/** The model of the current build. Throws the report of the check when the data is not in order. */
export function currentModel(): Model {
  const held = (globalThis as Holder)[KEY];
  if (held === undefined) throw new Error('the data has not been loaded');
  if ('problem' in held) throw new UserError(held.problem);
  return held.model;
}

/** Checks the data and hands the model over, or the report in its place. Returns what the check found. */
export async function loadModel(folder = dataFolder(), today = localToday()): Promise<CheckResult> {
  const result = await checkFolder(folder, today);
  if (result.tables === undefined)
    (globalThis as Holder)[KEY] = { problem: renderText(result.problems) };
  else holdModel(new Model(result.tables, today, result.ledger));
  return result;
}

/** Hands a model to the pages. */
export function holdModel(model: Model): void {
  (globalThis as Holder)[KEY] = { model };
}
