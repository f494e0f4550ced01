import type { Question } from './memory.ts';
import { moved } from './moved.ts';
import type { Node } from './node.ts';
import type { Witness } from './witness.ts';

/** Writes questions down, each once, after those that it comes of; those of before keep their places. */
export class Written {
  readonly questions: Question[];
  readonly #known: number;
  /** Where the new ones stand, by their numbers. */
  readonly #places: number[] = [];
  readonly #witness: Witness;

  /** `answers`: those to questions that were asked again, by their places. `witness`: who has asked the new ones. */
  constructor(
    questions: readonly Question[],
    answers: Iterable<readonly [number, string]>,
    witness: Witness,
  ) {
    this.questions = [...questions];
    this.#known = questions.length;
    this.#witness = witness;
    for (const [place, answer] of answers) this.#answered(place, answer);
  }

  /** The places of questions by their numbers. */
  placesOf(asked: Uint32Array): Uint32Array {
    return asked.map((number) => this.#placeOf(number));
  }

  #placeOf(number: number): number {
    if (number <= this.#known) return number;
    const known = this.#places[number - this.#known];
    if (known !== undefined) return known;
    const node = this.#witness.newNode(number);
    if (node === undefined) throw new Error('a question comes of one that nobody asked');
    return this.#write(node);
  }

  #write({ number, parent, manner, name, given, digest = '' }: Node): number {
    const of = parent === undefined ? 0 : this.#placeOf(parent.number);
    const own = given.map((one) => moved(one, (from) => this.#placeOf(from)));
    const place = this.questions.push({ parent: of, manner, name, given: own, answer: digest });
    this.#places[number - this.#known] = place;
    return place;
  }

  /** Nobody has kept what was answered otherwise before. */
  #answered(place: number, answer: string): void {
    const question = this.questions[place - 1];
    if (question !== undefined && question.answer !== answer)
      this.questions[place - 1] = { ...question, answer };
  }
}
