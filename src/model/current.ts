import type { Model } from './model.ts';

/**
 * The model holds what cannot be written into a content collection: links both ways, histories, days. It is made of the same
 * rows and reaches the pages through the global object: pages are bundled, so a variable of this module would not be the same.
 */
const KEY = Symbol.for('mingze.model');
type Held = { model: Model; shown: Model } | { problem: Error };
type Holder = { [KEY]?: Held };

/** Whether a model, or why there is none, has been handed over. */
export function hasModel(): boolean {
  return (globalThis as Holder)[KEY] !== undefined;
}

/** The model of the current build. Throws what was found wrong when the data is not in order. */
export function currentModel(): Model {
  return held().shown;
}

/** The same for what is no page, and is made whole every time. */
export function modelItself(): Model {
  return held().model;
}

function held(): Exclude<Held, { problem: Error }> {
  const own = (globalThis as Holder)[KEY];
  if (own === undefined) throw new Error('the data has not been loaded');
  if ('problem' in own) throw own.problem;
  return own;
}

/** Why there is no model, if that was found out. */
export function problemHeld(): Error | undefined {
  const own = (globalThis as Holder)[KEY];
  return own !== undefined && 'problem' in own ? own.problem : undefined;
}

/** Hands a model to the pages. `shown`: what they get in its place, when somebody notes what they ask. */
export function holdModel(model: Model, shown = model): void {
  (globalThis as Holder)[KEY] = { model, shown };
}

/** Says in the place of a model why there is none. */
export function holdProblem(problem: Error): void {
  (globalThis as Holder)[KEY] = { problem };
}

/** Takes the model back, so that what is rendered next cannot show it. */
export function dropModel(): void {
  delete (globalThis as Holder)[KEY];
}
