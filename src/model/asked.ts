/**
 * What is worked out of the whole model, and asked for by name. Whoever keeps what a page shows, and of what, is told of the
 * answer: the first page that asks would otherwise seem to have read all that the answer was made of, and the next ones nothing.
 */
import type { Model } from './model.ts';

type Answer = (model: Model, ...given: never[]) => unknown;
/** Answers a question in the place of who would be asked. */
export type Witness = (name: string, given: readonly unknown[]) => unknown;

/** Does a piece of work, and returns how to take what has been made: whoever takes it has asked for all that it is made of. */
type Sharer = <Made>(work: () => Made) => () => Made;

/** Pages are bundled, so what is known is in the global object, as the model is. */
const KEY = Symbol.for('mingze.asked');
interface Known {
  readonly answers: Map<string, Answer>;
  readonly witnesses: WeakMap<object, Witness>;
  readonly sharers: WeakMap<object, Sharer>;
  /** What was worked out once, by the names of the questions, and for each model by what was asked about. */
  readonly once: Map<string, WeakMap<Model, Map<string, object>>>;
}
const known = (): Known => {
  const holder = globalThis as { [KEY]?: Known };
  holder[KEY] ??= {
    answers: new Map(),
    witnesses: new WeakMap(),
    sharers: new WeakMap(),
    once: new Map(),
  };
  return holder[KEY];
};

/** A question that is answered by a model. */
export function asked<Given extends readonly unknown[], Made>(
  name: string,
  answer: (model: Model, ...given: Given) => Made,
): (model: Model, ...given: Given) => Made {
  known().answers.set(name, answer as unknown as Answer);
  return (model, ...given) => {
    const witness = known().witnesses.get(model);
    // A witness gives the answer itself, or what behaves like it.
    return witness === undefined ? answer(model, ...given) : (witness(name, given) as Made);
  };
}

/** The same, worked out once for a model, whether by who makes the pages or by who makes what stands beside them. */
export function askedOnce<Made extends object>(
  name: string,
  answer: (model: Model) => Made,
): (model: Model) => Made {
  const once = onceFor<Made>(name);
  return asked(name, (model) => once(model, '', () => answer(model)));
}

/** The same, worked out once for a model and what is asked about. */
export function askedOnceEach<Key extends string, Made extends object>(
  name: string,
  answer: (model: Model, key: Key) => Made,
): (model: Model, key: Key) => Made {
  const once = onceFor<Made>(name);
  return asked(name, (model, key: Key) => once(model, key, () => answer(model, key)));
}

/** Whoever answers to a name next is another copy of the same code, or in dev that code as it has become. */
function onceFor<Made extends object>(name: string) {
  known().once.set(name, new WeakMap());
  return (model: Model, key: string, work: () => Made): Made => {
    const kept = known().once.get(name);
    const own = kept?.get(model) ?? new Map<string, object>();
    kept?.set(model, own);
    const made = (own.get(key) as Made | undefined) ?? work();
    own.set(key, made);
    return made;
  };
}

/** The answer to a question by its name; undefined when nobody here can answer it. */
export const answerOf = (name: string): Answer | undefined => known().answers.get(name);

/** Has a witness told of whatever is asked of an object that stands for a model. */
export function witnessed(model: object, witness: Witness, sharer: Sharer): void {
  known().witnesses.set(model, witness);
  known().sharers.set(model, sharer);
}

/** Does a piece of work once that goes into several files. Each of them has to take it anew. */
export function shared<Made>(model: Model, work: () => Made): () => Made {
  const sharer = known().sharers.get(model);
  if (sharer !== undefined) return sharer(work);
  const made = work();
  return () => made;
}
