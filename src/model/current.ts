import type { Model } from './model.ts';

/**
 * The model is made once per build and once per change in dev, by whoever loads the data, and handed to the pages through the
 * global object: pages are bundled, so a variable of this module would not be the same one.
 */
const KEY = Symbol.for('mingze.model');
type Holder = { [KEY]?: { model: Model } | { problem: Error } };

/** Whether the data has been loaded, well or badly. */
export function hasModel(): boolean {
  return (globalThis as Holder)[KEY] !== undefined;
}

/** The model of the current build. Throws what was found wrong when the data is not in order. */
export function currentModel(): Model {
  const held = (globalThis as Holder)[KEY];
  if (held === undefined) throw new Error('the data has not been loaded');
  if ('problem' in held) throw held.problem;
  return held.model;
}

/** Hands a model to the pages. */
export function holdModel(model: Model): void {
  (globalThis as Holder)[KEY] = { model };
}

/** Says in the place of a model why there is none. */
export function holdProblem(problem: Error): void {
  (globalThis as Holder)[KEY] = { problem };
}
