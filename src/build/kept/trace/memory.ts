/** What the pages of a build have asked, as it is written down, and asked again of the model of the next build. */
import { listNamed } from '../../../records/index.ts';
import { tableNamed } from '../../../tables/index.ts';
import { partAt } from './digest.ts';
import type { Given, Node } from './node.ts';
import type { Witness } from './witness.ts';

/** A question that was asked. */
interface Question {
  /** The question that led to this one, by its place; 0 is the model. */
  readonly parent: number;
  readonly manner: Node['manner'];
  readonly name: string;
  readonly given: readonly Given[];
  readonly answer: string;
}

export interface Page {
  /** What it was given by its route. */
  readonly props: string;
  readonly sha256: string;
  readonly asked: readonly number[];
}

export interface Memory {
  readonly questions: readonly Question[];
  readonly pages: Readonly<Record<string, Page>>;
}

export const NO_MEMORY: Memory = { questions: [], pages: {} };

/**
 * Reads what this very code has written: the store hands over nothing else, and its digest proves every byte. To look at each of
 * its million parts again would take longer than all the rest.
 */
export const readMemory = (content: Uint8Array): Memory =>
  JSON.parse(new TextDecoder().decode(content));

/** A page to be remembered: its address, and what it has asked. */
export interface Remembered extends Omit<Page, 'asked'> {
  readonly asked: Iterable<Node>;
}

/** Writes down what pages have asked, each question once, after those that it comes of. */
export function memoryOf(pages: ReadonlyMap<string, Remembered>, all: readonly Node[]): Memory {
  const places = new Map<number, number>([[0, 0]]);
  const questions: Question[] = [];
  const place = (node: Node): number => {
    const known = places.get(node.number);
    if (known !== undefined) return known;
    const parent = node.parent === undefined ? 0 : place(node.parent);
    const own = node.given.map((one) => moved(one, (number) => placeOf(number)));
    const { manner, name, digest = '' } = node;
    questions.push({ parent, manner, name, given: own, answer: digest });
    places.set(node.number, questions.length);
    return questions.length;
  };
  const placeOf = (number: number): number => {
    const node = all[number];
    if (node === undefined) throw new Error('a question comes of one that nobody asked');
    return place(node);
  };
  const written = [...pages].map(([address, { asked, ...about }]) => [
    address,
    { ...about, asked: [...asked].map(place) },
  ]);
  return { questions, pages: Object.fromEntries(written) };
}

/** The same thing given, with the numbers of answers replaced. */
function moved(one: Given, to: (number: number) => number): Given {
  if (one[0] === 'from') return ['from', to(one[1]), one[2], one[3]];
  if (one[0] === 'list') return ['list', one[1].map((part) => moved(part, to))];
  if (one[0] === 'object')
    return ['object', one[1].map(([key, part]) => [key, moved(part, to)] as const)];
  return one;
}

/** Asks a witness what was asked before, each question once, and only when somebody wants to know. */
export class Again {
  readonly #witness: Witness;
  readonly #questions: readonly Question[];
  readonly #answered = new Map<number, Node | undefined>();

  constructor(witness: Witness, { questions }: Memory) {
    this.#witness = witness;
    this.#questions = questions;
  }

  /** The questions as they are now; undefined when one of them is answered otherwise than it was. */
  all(places: readonly number[]): readonly Node[] | undefined {
    const nodes: Node[] = [];
    for (const place of places) {
      const node = this.#same(place);
      if (node === undefined) return undefined;
      nodes.push(node);
    }
    return nodes;
  }

  /** The questions among some that are answered otherwise than they were, though what led to them is not. */
  othersAmong(places: readonly number[]): readonly string[] {
    return places
      .filter((place) => this.#same(place) === undefined && this.#isReached(place))
      .map((place) => this.#told(place));
  }

  #isReached(place: number): boolean {
    const parent = this.#questions[place - 1]?.parent;
    return parent !== undefined && this.#same(parent) !== undefined;
  }

  /** A question in words: by what it is asked, from the model on. */
  #told(place: number): string {
    const question = this.#questions[place - 1];
    if (question === undefined) return 'model';
    const { parent, manner, name } = question;
    return `${this.#told(parent)}.${manner === 'call' || manner === 'answer' ? `${name}()` : name || manner}`;
  }

  #same(place: number): Node | undefined {
    if (place === 0) return this.#witness.root;
    const node = this.#asked(place);
    return node?.digest === this.#questions[place - 1]?.answer ? node : undefined;
  }

  /** A question as it is now, however it is answered; undefined when it cannot be asked any more. */
  #asked(place: number): Node | undefined {
    if (place === 0) return this.#witness.root;
    if (this.#answered.has(place)) return this.#answered.get(place);
    const node = this.#ask(this.#questions[place - 1]);
    this.#answered.set(place, node);
    return node;
  }

  #ask(question: Question | undefined): Node | undefined {
    if (question === undefined) return undefined;
    const parent = this.#asked(question.parent);
    if (parent === undefined) return undefined;
    try {
      const given = question.given.map((one) => this.#found(one));
      return this.#witness.again(parent, question.manner, question.name, given);
    } catch {
      // What was answered before and is not any more has changed.
      return undefined;
    }
  }

  #found(one: Given): unknown {
    switch (one[0]) {
      case 'value':
        return one[1];
      case 'nothing':
        return undefined;
      case 'code':
        return one[1] === 'list' ? listNamed(one[2]) : tableNamed(one[2]);
      case 'list':
        return one[1].map((part) => this.#found(part));
      case 'object':
        return Object.fromEntries(one[1].map(([key, part]) => [key, this.#found(part)]));
      case 'from':
        return this.#part(one);
    }
  }

  #part([, place, way, digest]: Given & readonly ['from', ...unknown[]]): unknown {
    const node = this.#asked(place);
    if (node !== undefined && way.length === 0 && node.digest === digest) return node.shown;
    const found = way.reduce<unknown>((at, next) => partAt(at, next), node?.raw);
    if (found === undefined || this.#witness.digestOf(found) !== digest)
      throw new Error('what it was given has changed');
    return found;
  }
}
