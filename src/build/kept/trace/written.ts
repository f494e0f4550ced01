import type { Made, Page, Question } from './memory.ts';
import { moved } from './moved.ts';
import { keyOf, type Node } from './node.ts';
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

  /** A page with the places of what it has asked. */
  page({ asked, ...about }: Made): Page {
    return { ...about, asked: this.placesOf(asked) };
  }

  /** The places of questions. */
  placesOf(asked: Iterable<Node>): Uint32Array {
    return Uint32Array.from(asked, (node) => this.#place(node));
  }

  /**
   * Takes in what another witness of the same model was asked, the same question but once. Returns the places that these have
   * here, by the places that they have there.
   */
  takeOver(questions: readonly Question[]): Uint32Array {
    const places = new Uint32Array(questions.length + 1);
    const nodes: (Node | undefined)[] = [this.#witness.root];
    for (const [index, question] of questions.entries()) {
      const node = this.#asAskedHere(question, nodes);
      nodes.push(node);
      places[index + 1] = node === undefined ? this.#taken(question, places) : this.#place(node);
    }
    return places;
  }

  /** The question as this witness was asked it; `nodes`: those that it may come of, by their places there. */
  #asAskedHere(
    { parent, manner, name, given }: Question,
    nodes: readonly (Node | undefined)[],
  ): Node | undefined {
    const further = nodes[parent]?.further;
    if (further === undefined) return undefined;
    // Of what was not asked here, nothing can have been given along.
    const numbered = given.map((one) => moved(one, (place) => nodes[place]?.number ?? NOWHERE));
    return further.get(keyOf(manner, name, numbered));
  }

  #taken({ parent, given, ...question }: Question, places: Uint32Array): number {
    const here = (place: number) => places[place] ?? 0;
    this.questions.push({
      ...question,
      parent: here(parent),
      given: given.map((one) => moved(one, here)),
    });
    return this.questions.length;
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

/** The number of no question. */
const NOWHERE = -1;
