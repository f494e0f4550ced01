/** Pages that would say what they said before are not made again. */

import { holidays } from '../../dates/holidays.ts';
import { sha256 } from '../../ledger/digest.ts';
import type { Model } from '../../model/model.ts';
import type { PlannedPage } from '../page-list.ts';
import type { Store, Stored } from './store.ts';
import { Again, memoryOf, NO_MEMORY, type Remembered, readMemory } from './trace/memory.ts';
import { Witness } from './trace/witness.ts';

export class KeptPages {
  readonly #store: Store;
  readonly #witness: Witness;
  readonly #before: ReturnType<typeof readMemory>;
  readonly #again: Again;
  readonly #of: string;
  readonly #remembered = new Map<string, Remembered>();
  /** Every page of this build, kept or made. */
  readonly files = new Map<string, Stored>();

  constructor(store: Store, model: Model) {
    this.#store = store;
    this.#witness = new Witness(model);
    // Working days are counted by what the district says of holidays, which no page asks the model for.
    const { off, worked, years } = holidays();
    this.#of = sha256(`pages ${JSON.stringify([off, worked, years].map((days) => [...days]))}`);
    const known = store.made(this.#of)?.get(MEMORY);
    this.#before = known === undefined ? NO_MEMORY : readMemory(store.read(known.sha256));
    this.#again = new Again(this.#witness, this.#before);
  }

  /** The model as the pages are to see it. */
  get model(): Model {
    return this.#witness.model;
  }

  /** Whoever reads past the model is made anew every time. */
  readonly untell = (): void => this.#witness.untell();

  /** Whether a page is as it was. */
  keep({ address, file, props }: PlannedPage): boolean {
    const before = Object.hasOwn(this.#before.pages, address)
      ? this.#before.pages[address]
      : undefined;
    if (before === undefined || before.props !== this.#witness.digestOf(props)) return false;
    const stored = this.#store.find(before.sha256);
    const asked = stored && this.#again.all(before.asked);
    if (stored === undefined || asked === undefined) return false;
    this.files.set(file, stored);
    this.#remembered.set(address, { ...before, asked });
    return true;
  }

  /** Which questions keep a page from being kept: those that are answered otherwise than before. */
  why({ address }: PlannedPage): readonly string[] {
    const before = Object.hasOwn(this.#before.pages, address)
      ? this.#before.pages[address]
      : undefined;
    return before === undefined ? [] : this.#again.othersAmong(before.asked);
  }

  /** Makes a page, and notes of what. */
  async make(
    { address, file, props }: PlannedPage,
    render: () => Promise<Uint8Array>,
  ): Promise<void> {
    const { value, asked } = await this.#witness.during(render);
    const stored = this.#store.put(value);
    this.files.set(file, stored);
    const told = this.#witness.digestOf(props);
    if (asked.untold || told === undefined) return;
    this.#remembered.set(address, { props: told, sha256: stored.sha256, asked: asked.nodes });
  }

  /** Ends a build: what the pages have asked is written down. */
  close(): void {
    const memory = memoryOf(this.#remembered, this.#witness.nodes);
    const file = this.#store.put(JSON.stringify(memory));
    this.#store.remember(this.#of, new Map([[MEMORY, file]]));
  }
}

const MEMORY = 'memory.json';
