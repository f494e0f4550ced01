import type { Question } from './memory.ts';
import { moved } from './moved.ts';
import type { Node } from './node.ts';
import type { Witness } from './witness.ts';

/** Writes questions down, each once, after those that it comes of; those of before keep their places. */
export class Written {
  readonly questions: Question[];
  readonly #known: number;
  readonly #places = new Map<Node, number>();
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

  /** The places of questions. */
  placesOf(asked: Iterable<Node>): Uint32Array {
    return Uint32Array.from(asked, (node) => this.#place(node));
  }

  #place(node: Node): number {
    if (node.number <= this.#known) return node.number;
    const known = this.#places.get(node);
    if (known !== undefined) return known;
    const parent = node.parent === undefined ? 0 : this.#place(node.parent);
    const given = node.given.map((one) => moved(one, (number) => this.#placeOf(number)));
    const { manner, name, digest = '' } = node;
    this.questions.push({ parent, manner, name, given, answer: digest });
    this.#places.set(node, this.questions.length);
    return this.questions.length;
  }

  #placeOf(number: number): number {
    if (number <= this.#known) return number;
    const node = this.#witness.newNode(number);
    if (node === undefined) throw new Error('a question comes of one that nobody asked');
    return this.#place(node);
  }

  /** Nobody has kept what was answered otherwise before. */
  #answered(place: number, answer: string): void {
    const question = this.questions[place - 1];
    if (question !== undefined && question.answer !== answer)
      this.questions[place - 1] = { ...question, answer };
  }
}
