/** Which questions lead to others, and where a question stands. */
import type { Question } from './memory.ts';
import { everyPart } from './node.ts';

/** Which questions lead to others, by their places: something was asked of their answers, or a part of them given along. */
export function leadingAmong(questions: readonly Question[]): Uint8Array {
  const leading = new Uint8Array(questions.length + 1);
  const mark = (place: number) => {
    leading[place] = 1;
    return true;
  };
  for (const { parent, given } of questions) {
    mark(parent);
    for (const one of given) everyPart(one, mark);
  }
  return leading;
}

/** Finds the places of questions by what they come of and how they are asked. */
export class Places {
  readonly #questions: readonly Question[];
  readonly #keyOf: (place: number, question: Question) => string;
  #under: Under | undefined;
  readonly #byKey = new Map<number, ReadonlyMap<string, number>>();

  /** `keyOf`: how a question at a place is asked. */
  constructor(
    questions: readonly Question[],
    keyOf: (place: number, question: Question) => string,
  ) {
    this.#questions = questions;
    this.#keyOf = keyOf;
  }

  placeOf(parent: number, key: string): number | undefined {
    const known = this.#byKey.get(parent);
    if (known !== undefined) return known.get(key);
    const made = new Map<string, number>();
    this.#under ??= new Under(this.#questions);
    for (const place of this.#under.of(parent)) {
      const question = this.#questions[place - 1];
      if (question !== undefined) made.set(this.#keyOf(place, question), place);
    }
    this.#byKey.set(parent, made);
    return made.get(key);
  }
}

/** The places of questions by that of the one they come of, in their order: one list of all, since there are hundreds of thousands. */
class Under {
  readonly #places: Uint32Array;
  /** Where those of each place end; they begin where those of the one before end. */
  readonly #ends: Uint32Array;

  constructor(questions: readonly Question[]) {
    const next = new Uint32Array(questions.length + 2);
    for (const { parent } of questions) next[parent + 1] = (next[parent + 1] ?? 0) + 1;
    for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
    this.#places = new Uint32Array(questions.length);
    for (const [index, { parent }] of questions.entries()) {
      const at = next[parent] ?? 0;
      this.#places[at] = index + 1;
      next[parent] = at + 1;
    }
    this.#ends = next;
  }

  of(parent: number): Uint32Array {
    return this.#places.subarray(parent === 0 ? 0 : this.#ends[parent - 1], this.#ends[parent]);
  }
}
