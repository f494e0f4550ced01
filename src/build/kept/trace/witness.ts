/**
 * Stands between the pages and the model, and knows of every page what it has asked and what the answers were. The model answers
 * as it always does; only what leads to more questions (the model itself and its parts) is handed out through the witness.
 */
import { answerOf, witnessed } from '../../../model/asked.ts';
import type { Model } from '../../../model/model.ts';
import { heapInUse } from '../../heap.ts';
import { Digests, definitionOf, type Origin, Origins, placeOf, Untold, wayTo } from './digest.ts';
import { facadeOf, isLeading } from './facade.ts';
import {
  askedThisWay,
  type Given,
  keyOf,
  LEADS_ON,
  type Manner,
  type Node,
  nodeOf,
  noteWay,
} from './node.ts';

/** What one page has asked. */
export interface Asked {
  readonly nodes: Set<Node>;
  /** Something was asked, or answered, of which nothing can be told. */
  untold: boolean;
}

/** A question as it is asked, and how in one text. */
interface Asking extends Pick<Node, 'manner' | 'name' | 'given'> {
  readonly parent: Node;
  readonly key: string;
}

/** The place of a question that was asked before, by that of the one it comes of and by how it is asked. */
type PlaceOf = (parent: number, key: string) => number | undefined;

export class Witness {
  readonly #digests = new Digests();
  readonly #origins = new Origins();
  /** How the parts of answers are given along, by where they come from. */
  readonly #parts = new Map<Origin, Given>();
  readonly model: Model;
  readonly root: Node;
  readonly #facades = new WeakMap<object, Node>();
  /** Every question that builds before had not asked, in the order of their numbers. */
  readonly #nodes: Node[] = [];
  readonly #known: number;
  /** Those that builds before had asked, and that are asked anew. */
  readonly askedBefore: Node[] = [];
  readonly #hasRoom: () => boolean;
  #placeOf: PlaceOf = () => undefined;
  #page: Asked | undefined;
  /** Since it was last looked whether there is room. */
  #works = 0;
  /** Nothing is noted any more, as there is no room for it: whatever is made from then on, nothing can be told of. */
  isFull: boolean;

  /**
   * `known`: how many questions builds before have asked; their places are their numbers. `hasRoom`: whether there is memory to note
   * more. Where there is none from the beginning, the model itself is asked.
   */
  constructor(model: Model, known = 0, hasRoom = roomInHeap) {
    this.#known = known;
    this.#hasRoom = hasRoom;
    this.isFull = !hasRoom();
    this.root = nodeOf(
      { number: 0, parent: undefined, manner: 'root', name: '', given: [] },
      model,
    );
    if (this.isFull) {
      this.model = model;
      return;
    }
    // It behaves as the model does.
    this.model = this.#facade(this.root, model) as Model;
    witnessed(
      this.model,
      (name, given) => this.ask(this.root, 'answer', name, given),
      (work) => this.#share(work),
    );
  }

  /** Notes what is asked during a piece of work. */
  async during<Value>(work: () => Promise<Value>): Promise<{ value: Value; asked: Asked }> {
    this.#lookForRoom();
    const asked: Asked = { nodes: new Set(), untold: this.isFull };
    this.#page = asked;
    try {
      return { value: await work(), asked };
    } finally {
      this.#page = undefined;
    }
  }

  /** A list so long that what its pages ask does not fit into the memory is made all the same. */
  #lookForRoom(): void {
    this.#works += 1;
    if (this.isFull || this.#works < LOOK_EVERY) return;
    this.#works = 0;
    if (this.#hasRoom()) return;
    this.isFull = true;
    this.root.further = undefined;
    this.root.ways = undefined;
    this.#nodes.length = 0;
    this.askedBefore.length = 0;
    this.#digests.forget();
    this.#origins.forget();
    this.#parts.clear();
  }

  /** Does a piece of work once; whoever takes what has been made has asked for all that it is made of. */
  #share<Value>(work: () => Value): () => Value {
    const outer = this.#page;
    const asked: Asked = { nodes: new Set(), untold: false };
    this.#page = asked;
    try {
      const value = work();
      return () => {
        for (const node of asked.nodes) this.#page?.nodes.add(node);
        if (asked.untold) this.untell();
        return value;
      };
    } finally {
      this.#page = outer;
    }
  }

  /** Asks, or remembers what was answered, and returns what is to be shown of it. */
  ask(parent: Node, manner: Manner, name: string, given: readonly unknown[]): unknown {
    if (this.isFull) {
      this.untell();
      return this.#answer(parent, manner, name, this.#raws(given));
    }
    const known = askedThisWay(parent, manner, name, given);
    if (known !== undefined) {
      this.#note(known);
      return this.#handOut(known);
    }
    const told = this.#told(given);
    try {
      if (told !== undefined) {
        const node = this.#nodeOf(parent, manner, name, told, given);
        noteWay(parent, node, given);
        this.#note(node);
        return this.#handOut(node);
      }
    } catch (error) {
      // What cannot be answered is no answer that could be compared.
      this.untell();
      throw error;
    }
    this.untell();
    return this.#answer(parent, manner, name, this.#raws(given));
  }

  /** Goes on from what was asked before: such a question keeps its place. */
  goOnFrom(placeOf: PlaceOf): void {
    this.#placeOf = placeOf;
  }

  /**
   * Asks what was asked before of another model. `found`: what was given then, as it is found in this one. `place`: that of the
   * question.
   */
  again(asking: Asking, found: readonly unknown[], place: number): Node {
    return asking.parent.further?.get(asking.key) ?? this.#asked(asking, found, place);
  }

  /** What is told of the answer to a question that leads to no other; undefined when nothing can be. */
  digestOfAnswer(
    parent: Node,
    manner: Manner,
    name: string,
    found: readonly unknown[],
  ): string | undefined {
    return this.#digestOf(this.#answer(parent, manner, name, found), manner);
  }

  /** A question that builds before had not asked, by its number. */
  newNode(number: number): Node | undefined {
    return this.#nodes[number - this.#known - 1];
  }

  /** What is told of something that was given to a page. */
  digestOf(value: unknown): string | undefined {
    try {
      return this.#digests.of(value);
    } catch (error) {
      if (error instanceof Untold) return undefined;
      throw error;
    }
  }

  /** The node of a question; it is asked when it has not been. */
  #nodeOf(
    parent: Node,
    manner: Manner,
    name: string,
    told: readonly Given[],
    given: readonly unknown[],
  ): Node {
    const key = keyOf(manner, name, told);
    const before = parent.further?.get(key);
    if (before !== undefined) return before;
    return this.#asked({ parent, manner, name, given: told, key }, this.#raws(given));
  }

  #asked({ key, ...asking }: Asking, found: readonly unknown[], place?: number): Node {
    const { parent, manner, name } = asking;
    const raw = this.#answer(parent, manner, name, found);
    const before = place ?? this.#placeOf(parent.number, key);
    const number = before ?? this.#known + this.#nodes.length + 1;
    const node = nodeOf({ ...asking, number }, raw);
    node.digest = this.#digestOf(raw, manner);
    if (before === undefined) this.#nodes.push(node);
    else if (place === undefined) this.askedBefore.push(node);
    parent.further ??= new Map();
    parent.further.set(key, node);
    return node;
  }

  /** What is told of an answer; undefined when nothing can be. */
  #digestOf(raw: unknown, manner: Manner): string | undefined {
    return isLeading(raw, manner) ? LEADS_ON : this.digestOf(raw);
  }

  /** What whoever asks is shown of an answer. From then on parts of it may be given along with other questions. */
  #handOut(node: Node): unknown {
    if (node.isOut) return node.shown;
    const { raw, manner, digest } = node;
    if (isLeading(raw, manner)) this.#facade(node, raw);
    else if (digest !== undefined) this.#origins.note(raw, { node });
    node.isOut = true;
    return node.shown;
  }

  #facade(node: Node, raw: object): object {
    const shown = facadeOf(this, node, raw);
    this.#facades.set(shown, node);
    node.shown = shown;
    return shown;
  }

  /** `own`: what is given, without anything that stands for something else. */
  #answer(parent: Node, manner: Manner, name: string, own: readonly unknown[]): unknown {
    if (manner === 'whole') return parent.raw;
    if (manner === 'answer') {
      const answer = answerOf(name);
      if (answer === undefined) throw new Untold();
      return answer(parent.raw as Model, ...(own as never[]));
    }
    const found: unknown = Reflect.get(parent.raw as object, name, parent.raw);
    return manner === 'get' ? found : Reflect.apply(found as () => unknown, parent.raw, own);
  }

  #raws(given: readonly unknown[]): readonly unknown[] {
    return given.map((one) => this.#rawOf(one));
  }

  /** What a witness has handed out stands for what is behind it. */
  #rawOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const node = this.#facades.get(value);
    if (node !== undefined) return node.raw;
    if (this.#origins.of(value) !== undefined || definitionOf(value) !== undefined) return value;
    if (Array.isArray(value)) return value.map((one) => this.#rawOf(one));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#rawOf(one)]));
  }

  #told(given: readonly unknown[]): readonly Given[] | undefined {
    if (given.length === 0) return NOTHING_GIVEN;
    try {
      return given.map((one) => this.#given(one));
    } catch (error) {
      if (error instanceof Untold) return undefined;
      throw error;
    }
  }

  #given(value: unknown): Given {
    if (value === undefined) return ['nothing'];
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
      return ['value', value];
    if (typeof value === 'number' && Number.isFinite(value)) return ['value', value];
    if (typeof value !== 'object') throw new Untold();
    const facade = this.#facades.get(value);
    if (facade !== undefined) return ['from', facade.number, [], facade.digest ?? ''];
    const origin = this.#origins.of(value);
    if (origin !== undefined) return this.#from(value, origin);
    const definition = definitionOf(value);
    if (definition !== undefined) return ['code', ...definition];
    if (Array.isArray(value)) return ['list', value.map((one) => this.#given(one))];
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Untold();
    return ['object', Object.entries(value).map(([key, one]) => [key, this.#given(one)] as const)];
  }

  /** Who gives a part of an answer has it from one that it has read, which need not be the one in which it is found again. */
  #from(value: object, origin: Origin): Given {
    const known = this.#parts.get(origin);
    if (known !== undefined) return known;
    const place = placeOf(origin);
    const made: Given = ['from', place.node.number, wayTo(place), this.#digests.of(value)];
    this.#parts.set(origin, made);
    return made;
  }

  #note(node: Node): void {
    // Most questions a page asks it has asked before.
    if (this.#page === undefined || node.asker === this.#page) return;
    node.asker = this.#page;
    this.#page.nodes.add(node);
    if (node.digest === undefined) this.untell();
  }

  /** Something has been read of which nothing can be told. */
  untell(): void {
    if (this.#page !== undefined) this.#page.untold = true;
  }
}

/** After as many pieces of work it is looked whether there is room. */
const LOOK_EVERY = 100;
/** With more of the memory in use than this, there is none. */
export const MOST_OF_HEAP = 0.5;

export const roomInHeap = (): boolean => heapInUse().share < MOST_OF_HEAP;

const NOTHING_GIVEN: readonly Given[] = [];
