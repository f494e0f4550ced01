import { listNamed } from '../../../records/index.ts';
import { tableNamed } from '../../../tables/index.ts';
import { partAt } from './digest.ts';
import type { Memory, Question } from './memory.ts';
import { everyPart, type Given, LEADS_ON, type Node } from './node.ts';
import { Places } from './places.ts';
import type { Witness } from './witness.ts';

/**
 * Asks a witness what was asked before, each question once, and only when somebody wants to know. Most questions lead to no other:
 * of such a one nothing is kept but whether its answer is what it was. What the model before has led to and this one leads to as
 * well, the very same object, answers as it did; it need not even be asked.
 */
export class Again {
  readonly #witness: Witness;
  readonly #questions: readonly Question[];
  /** Where the questions stand. */
  readonly places: Places;
  /** By their places: whether the answer is what it was, once it is known; and the questions as they are now, if they lead to others. */
  readonly #isSame: Uint8Array;
  readonly #nodes: (Node | undefined)[];
  readonly #isTried: Uint8Array;
  /** What the model before has led to, by the places of the questions. */
  readonly #led: ReadonlyMap<number, unknown>;
  /** The answers of those that lead to no other, where they are not what they were. */
  readonly #others = new Map<number, string>();

  /** `witness`: one that counts on from the questions of this memory. */
  constructor(witness: Witness, { questions, places, led = new Map() }: Memory) {
    this.#witness = witness;
    this.#questions = questions;
    this.places = places?.isOf(questions) ? places : new Places(questions);
    this.#led = led;
    this.#isTried = new Uint8Array(questions.length + 1);
    this.#isTried[0] = 1;
    this.#isSame = new Uint8Array(questions.length + 1);
    this.#nodes = new Array(questions.length + 1).fill(undefined);
    this.#nodes[0] = witness.root;
    this.#isSame[0] = SAME;
    witness.goOnFrom((parent, key) => this.places.placeOf(parent, key));
  }

  /** The places of the questions that were asked again, with the answers as they are now. */
  *answers(): Generator<readonly [number, string]> {
    for (const [place, node] of this.#nodes.entries())
      if (node !== undefined && place > 0) yield [place, node.digest ?? ''];
    yield* this.#others;
    for (const { number, digest = '' } of this.#witness.askedBefore) yield [number, digest];
  }

  /** What the model leads to, by the places of the questions that lead there. */
  get led(): ReadonlyMap<number, unknown> {
    const led = new Map<number, unknown>();
    for (const [place, node] of this.#nodes.entries())
      if (node?.digest === LEADS_ON && place > 0) led.set(place, node.raw);
    return led;
  }

  /** Whether questions are answered as they were. */
  areSame(places: ArrayLike<number>): boolean {
    // There are millions of them.
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (this.#isSame[place] !== SAME && !this.#same(place)) return false;
    }
    return true;
  }

  /** The questions among some that are answered otherwise than they were, though what led to them is not. */
  othersAmong(places: ArrayLike<number>): readonly string[] {
    return Array.from(places)
      .filter((place) => !this.#same(place) && this.#same(this.#questions[place - 1]?.parent ?? 0))
      .map((place) => this.#told(place));
  }

  /** A question in words: by what it is asked, from the model on. */
  #told(place: number): string {
    const question = this.#questions[place - 1];
    if (question === undefined) return 'model';
    const { parent, manner, name } = question;
    return `${this.#told(parent)}.${manner === 'call' || manner === 'answer' ? `${name}()` : name || manner}`;
  }

  #same(place: number): boolean {
    if (this.#isSame[place] === UNKNOWN) {
      if (this.#needsNoAsking(place)) this.#isSame[place] = SAME;
      else if (this.places.leads(place)) this.#asked(place);
      else this.#askedAside(place);
    }
    return this.#isSame[place] === SAME;
  }

  /** Whether the very object of before is asked the same. */
  #needsNoAsking(place: number): boolean {
    const question = this.#questions[place - 1];
    if (question === undefined || !this.#leadsToTheSame(question.parent)) return false;
    return question.given.every((one) => everyPart(one, (from) => this.#isGivenAgain(from)));
  }

  #leadsToTheSame(place: number): boolean {
    return this.#led.has(place) && this.#asked(place)?.raw === this.#led.get(place);
  }

  /** Whether what was given of an answer is what it was; `place`: that of the question. */
  #isGivenAgain(place: number): boolean {
    const leads = this.#questions[place - 1]?.answer === LEADS_ON;
    return leads ? this.#leadsToTheSame(place) : this.#same(place);
  }

  /** A question that leads to others as it is now, however it is answered; undefined when it cannot be asked any more. */
  #asked(place: number): Node | undefined {
    if (this.#isTried[place] === 1) return this.#nodes[place];
    this.#isTried[place] = 1;
    const question = this.#questions[place - 1];
    const node = this.#ask(question, (asked, parent, found) => {
      const { manner, name, given } = asked;
      const key = this.places.keyOf(place);
      return this.#witness.again({ parent, manner, name, given, key }, found, place);
    });
    this.#nodes[place] = node;
    this.#isSame[place] = node !== undefined && node.digest === question?.answer ? SAME : OTHER;
    return node;
  }

  #askedAside(place: number): void {
    const question = this.#questions[place - 1];
    const digest = this.#ask(question, ({ manner, name }, parent, found) =>
      this.#witness.digestOfAnswer(parent, manner, name, found),
    );
    this.#isSame[place] = digest !== undefined && digest === question?.answer ? SAME : OTHER;
    if (digest !== undefined && digest !== question?.answer) this.#others.set(place, digest);
  }

  #ask<Made>(
    question: Question | undefined,
    ask: (question: Question, parent: Node, found: readonly unknown[]) => Made,
  ): Made | undefined {
    const parent = question && this.#asked(question.parent);
    if (question === undefined || parent === undefined) return undefined;
    try {
      return ask(
        question,
        parent,
        question.given.map((one) => this.#found(one)),
      );
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
    if (node !== undefined && way.length === 0 && node.digest === digest) return node.raw;
    const found = way.reduce<unknown>((at, next) => partAt(at, next), node?.raw);
    if (found === undefined || this.#witness.digestOf(found) !== digest)
      throw new Error('what it was given has changed');
    return found;
  }
}

/** What is known of an answer, beside what it was. */
const UNKNOWN = 0;
const SAME = 1;
const OTHER = 2;
