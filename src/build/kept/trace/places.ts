/** Which questions lead to others, and where a question stands. */
import type { Question } from './memory.ts';
import { partsGiven } from './node.ts';

/** Which questions lead to others, by their places: something was asked of their answers, or a part of them given along. */
export function leadingAmong(questions: readonly Question[]): Uint8Array {
  const leading = new Uint8Array(questions.length + 1);
  for (const { parent, given } of questions) {
    leading[parent] = 1;
    for (const one of given) for (const [, place] of partsGiven(one)) leading[place] = 1;
  }
  return leading;
}

/** Finds the places of questions by what they come of and how they are asked. */
export class Places {
  readonly #questions: readonly Question[];
  readonly #keyOf: (place: number, question: Question) => string;
  /** The places, by that of the question they come of. */
  #under: ReadonlyMap<number, readonly number[]> | undefined;
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
    this.#under ??= placesUnder(this.#questions);
    for (const place of this.#under.get(parent) ?? []) {
      const question = this.#questions[place - 1];
      if (question !== undefined) made.set(this.#keyOf(place, question), place);
    }
    this.#byKey.set(parent, made);
    return made.get(key);
  }
}

function placesUnder(questions: readonly Question[]): ReadonlyMap<number, readonly number[]> {
  const under = new Map<number, number[]>();
  for (const [index, { parent }] of questions.entries()) {
    const own = under.get(parent);
    if (own === undefined) under.set(parent, [index + 1]);
    else own.push(index + 1);
  }
  return under;
}
