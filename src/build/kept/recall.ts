/** What things of one kind have asked in the build before, and a witness of what they ask in this one. */
import { holidays } from '../../dates/holidays.ts';
import { sha256 } from '../../ledger/digest.ts';
import { mapValues } from '../../model/lookup.ts';
import type { Model } from '../../model/model.ts';
import { listsWithPages } from '../../records/index.ts';
import { hasRoomFor } from '../heap.ts';
import type { Store } from './store.ts';
import { Again } from './trace/again.ts';
import { withoutForgotten } from './trace/forget.ts';
import {
  type Asking,
  type Made,
  type Memory,
  memoryText,
  NO_MEMORY,
  readMemory,
} from './trace/memory.ts';
import { MOST_OF_HEAP, roomInHeap, Witness } from './trace/witness.ts';
import { Written } from './trace/written.ts';

/** What things have asked, and in which surroundings. */
export interface Recalled<Kept extends Asking = Asking> {
  readonly of: string;
  readonly memory: Memory<Kept>;
}

export class Recall<Kept extends Asking> {
  readonly witness: Witness;
  readonly again: Again;
  readonly #store: Store;
  readonly #of: string;
  readonly #before: Memory<Kept>;
  readonly #kept = new Map<string, Kept>();
  readonly #made = new Map<string, Made<Kept>>();

  /**
   * `kind`: names the things among all that are kept. `recalled`: what a build before has left in this very process, which need
   * not be read.
   */
  constructor(kind: string, store: Store, model: Model, recalled?: Recalled<Kept>) {
    this.#store = store;
    // Working days are counted by what the district says of holidays, which nobody asks the model for.
    const { off, worked, years } = holidays();
    this.#of = sha256(`${kind} ${JSON.stringify([off, worked, years].map((days) => [...days]))}`);
    this.#before = recalled?.of === this.#of ? recalled.memory : this.#read();
    const fits = store.isLasting && !(this.isNew && willFill(model));
    this.witness = new Witness(model, this.#before.questions.length, () => fits && roomInHeap());
    this.again = new Again(this.witness, this.#before);
  }

  /** Whether nothing is known of a build before. */
  get isNew(): boolean {
    return this.#before.made.size === 0;
  }

  /** What is known of a thing of the build before. */
  before(name: string): Kept | undefined {
    return this.#before.made.get(name);
  }

  /** How many things this build has had to make, as far as anything can be told of them. */
  get made(): number {
    return this.#made.size;
  }

  /** Which questions keep a thing from being kept: those that are answered otherwise than before. */
  why(name: string): readonly string[] {
    return this.again.othersAmong(this.before(name)?.asked ?? []);
  }

  /** Notes that a thing is as it was. */
  keep(name: string, before: Kept): void {
    this.#kept.set(name, before);
  }

  /** Notes of what a thing was made. */
  make(name: string, made: Made<Kept>): void {
    this.#made.set(name, made);
  }

  /** What of it is of no use is let go: there is no room for what is asked. */
  makeRoom(): void {
    if (this.witness.isFull) this.#made.clear();
  }

  /**
   * Ends a build: what was asked is written down. `isForLater`: a process that goes on has it in memory, and writes it when it has
   * nothing else to do; until then an older one stays, by which more is made than need be, but nothing is kept that should not.
   */
  close(isForLater = false): Recalled<Kept> {
    const recalled = { of: this.#of, memory: this.#memory() };
    if (isForLater) this.#store.made(this.#of);
    else writeRecalled(this.#store, recalled);
    return recalled;
  }

  /** All that this build has asked, and what of builds before is asked no less. */
  #memory(): Memory<Kept> {
    if (this.witness.isFull) return NO_MEMORY;
    const written = new Written(this.#before.questions, this.again.answers(), this.witness);
    const placed = mapValues(
      this.#made,
      ({ asked, ...about }) => ({ ...about, asked: written.placesOf(asked) }) as unknown as Kept,
    );
    const { places, led } = this.again;
    if (places.isOf(this.#before.questions)) places.goOn(written.questions);
    const made = new Map([...this.#kept, ...placed]);
    const memory = { questions: written.questions, places, led, made };
    const before = this.#before.questions.length;
    return before > 0 && memory.questions.length > SPARE * before
      ? withoutForgotten(memory)
      : memory;
  }

  #read(): Memory<Kept> {
    const known = this.#store.made(this.#of)?.get(MEMORY);
    return known === undefined ? NO_MEMORY : readMemory(this.#store.read(known.sha256));
  }
}

/**
 * Whether what is asked of a model would not find room by the end: nothing is noted from the beginning, which takes half the
 * work and half the memory, and nothing of it would be left for the next build in either case.
 */
const willFill = (model: Model): boolean =>
  !hasRoomFor(recordsOf(model) * BYTES_A_RECORD, MOST_OF_HEAP);

/** As much the questions of a record's pages take in memory: 28 kB where there were twelve thousand of them. */
const BYTES_A_RECORD = 30_000;

const recordsOf = ({ lists }: Model): number =>
  listsWithPages.reduce((sum, list) => sum + lists.all(list).length, 0);

/** Writes down what things have asked. */
export function writeRecalled(store: Store, { of, memory }: Recalled): void {
  store.remember(of, new Map([[MEMORY, store.put(memoryText(memory))]]));
}

const MEMORY = 'memory.json';
/** As many questions as there were, and some: then those that nobody asks any more are looked for. */
const SPARE = 1.1;
