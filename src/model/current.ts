import type { Model } from './model.ts';

/**
 * The model holds what cannot be written into a content collection: links both ways, histories, days. It is made of the same
 * rows and reaches the pages through the global object: pages are bundled, so a variable of this module would not be the same.
 */
const KEY = Symbol.for('mingze.model');
type Holder = { [KEY]?: { model: Model } | { problem: Error } };

/** Whether a model, or why there is none, has been handed over. */
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

/** Why there is no model, if that was found out. */
export function problemHeld(): Error | undefined {
  const held = (globalThis as Holder)[KEY];
  return held !== undefined && 'problem' in held ? held.problem : undefined;
}

/** Hands a model to the pages. */
export function holdModel(model: Model): void {
  (globalThis as Holder)[KEY] = { model };
}

/** Says in the place of a model why there is none. */
export function holdProblem(problem: Error): void {
  (globalThis as Holder)[KEY] = { problem };
}

/** Takes the model back, so that what is rendered next cannot show it. */
export function dropModel(): void {
  delete (globalThis as Holder)[KEY];
}
