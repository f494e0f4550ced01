import type { Made, Page, Question } from './memory.ts';
import { moved } from './moved.ts';
import type { Node } from './node.ts';

/** Writes questions down, each once, after those that it comes of; those of before keep their places. */
export class Written {
  readonly questions: Question[];
  readonly #places: Map<Node, number>;
  readonly #all: readonly Node[];

  /** `known`: the questions that have places already. */
  constructor(
    questions: readonly Question[],
    known: Iterable<readonly [Node, number]>,
    all: readonly Node[],
  ) {
    this.questions = [...questions];
    this.#places = new Map(known);
    this.#all = all;
    for (const [{ digest = '' }, place] of this.#places) this.#answered(place, digest);
  }

  /** A page with the places of what it has asked. */
  page({ asked, ...about }: Made): Page {
    return { ...about, asked: Uint32Array.from(asked, (node) => this.#place(node)) };
  }

  #place(node: Node): number {
    if (node.parent === undefined) return 0;
    const known = this.#places.get(node);
    if (known !== undefined) return known;
    const parent = this.#place(node.parent);
    const given = node.given.map((one) => moved(one, (number) => this.#placeOf(number)));
    const { manner, name, digest = '' } = node;
    this.questions.push({ parent, manner, name, given, answer: digest });
    this.#places.set(node, this.questions.length);
    return this.questions.length;
  }

  #placeOf(number: number): number {
    const node = this.#all[number];
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
