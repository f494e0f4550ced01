/** Pages that would say what they said before are not made again. */

import { holidays } from '../../dates/holidays.ts';
import { hasSitemap } from '../../emit/sitemap.ts';
import { sha256 } from '../../ledger/digest.ts';
import { mapValues } from '../../model/lookup.ts';
import type { Model } from '../../model/model.ts';
import { addressOf, fromBase } from '../../site/urls.ts';
import type { PlannedPage } from '../page-list.ts';
import { isForSearch } from '../sitemap.ts';
import { KeptFiles } from './emitted.ts';
import type { Store, Stored } from './store.ts';
import { Again } from './trace/again.ts';
import { withoutForgotten } from './trace/forget.ts';
import {
  type KeptUnit,
  type Made,
  type Memory,
  memoryText,
  NO_MEMORY,
  type Page,
  readMemory,
} from './trace/memory.ts';
import { Witness } from './trace/witness.ts';
import { Written } from './trace/written.ts';

/** What pages have asked, and in which surroundings. */
export interface Recalled {
  readonly of: string;
  readonly memory: Memory;
}

export class KeptPages {
  readonly #store: Store;
  readonly #witness: Witness;
  readonly #before: Memory;
  readonly #again: Again;
  readonly #of: string;
  readonly #kept = new Map<string, Page>();
  readonly #made = new Map<string, Made>();
  #besides: Memory = NO_MEMORY;
  /** Every page of this build, kept or made. */
  readonly files = new Map<string, Stored>();
  /** What stands beside the pages, which asks the same witness and is remembered with them. */
  readonly beside: KeptFiles;
  /** Those of them that search engines are to find. */
  readonly forSearch = new Set<string>();

  /** `recalled`: what a build before has left in this very process, which need not be read. */
  constructor(store: Store, model: Model, recalled?: Recalled) {
    this.#store = store;
    // Working days are counted by what the district says of holidays, which no page asks the model for.
    const { off, worked, years } = holidays();
    this.#of = sha256(`pages ${JSON.stringify([off, worked, years].map((days) => [...days]))}`);
    this.#before = recalled?.of === this.#of ? recalled.memory : this.#read();
    this.#witness = new Witness(model, this.#before.questions.length);
    this.#again = new Again(this.#witness, this.#before);
    const tellers = { witness: this.#witness, again: this.#again };
    this.beside = new KeptFiles(store, tellers, this.#before.units ?? new Map());
  }

  /** The model as the pages are to see it. */
  get model(): Model {
    return this.#witness.model;
  }

  /** Whoever reads past the model is made anew every time. */
  readonly untell = (): void => this.#witness.untell();

  /** Whether a page is as it was. */
  keep({ address, file, props }: PlannedPage): boolean {
    const before = this.#before.pages.get(address);
    if (before === undefined || before.props !== this.#witness.digestOf(props)) return false;
    const stored = this.#store.find(before.sha256);
    if (stored === undefined || !this.#again.areSame(before.asked)) return false;
    this.#add(file, stored, before.isForSearch);
    this.#kept.set(address, before);
    return true;
  }

  /** Which questions keep a page from being kept: those that are answered otherwise than before. */
  why({ address }: PlannedPage): readonly string[] {
    return this.#again.othersAmong(this.#before.pages.get(address)?.asked ?? []);
  }

  /** Makes a page, and notes of what. */
  async make(
    { address, file, props }: PlannedPage,
    render: () => Promise<Uint8Array>,
  ): Promise<void> {
    const { value, asked } = await this.#witness.during(render);
    const stored = this.#store.put(value);
    const isFound =
      hasSitemap() && isForSearch(new TextDecoder().decode(value), fromBase(addressOf(file)));
    this.#add(file, stored, isFound);
    if (this.#witness.isFull) this.#made.clear();
    const told = this.#witness.digestOf(props);
    if (asked.untold || told === undefined) return;
    this.#made.set(address, {
      props: told,
      sha256: stored.sha256,
      isForSearch: isFound,
      asked: asked.nodes,
    });
  }

  /** Whether nothing is known of a build before. */
  get isNew(): boolean {
    return this.#before.pages.size === 0 && (this.#before.units?.size ?? 0) === 0;
  }

  /** Takes in what was asked by those who have made the files beside the pages in another thread. */
  takeOver(memory: Memory): void {
    this.#besides = memory;
  }

  #add(file: string, stored: Stored, isFound: boolean): void {
    this.files.set(file, stored);
    if (isFound) this.forSearch.add(file);
  }

  /**
   * Ends a build: what the pages have asked is written down. `isForLater`: a process that goes on has it in memory, and writes it
   * when it has nothing else to do; until then an older one stays, by which more pages are made than need be, but none is kept that
   * should not.
   */
  close(isForLater = false): Recalled {
    const recalled = { of: this.#of, memory: this.memory() };
    if (isForLater) this.#store.made(this.#of);
    else writeRecalled(this.#store, recalled);
    return recalled;
  }

  /** All that this build has asked, and what of builds before is asked no less. */
  memory(): Memory {
    if (this.#witness.isFull) return NO_MEMORY;
    const written = new Written(this.#before.questions, this.#again.answers(), this.#witness);
    const made = [...this.#made].map(([address, page]) => [address, written.page(page)] as const);
    const pages = new Map([...this.#kept, ...made]);
    const units = new Map([...this.beside.remembered(written), ...this.#unitsBeside(written)]);
    const { keys, led } = this.#again;
    const memory = { questions: written.questions, keys, led, pages, units };
    const before = this.#before.questions.length;
    return before > 0 && memory.questions.length > SPARE * before
      ? withoutForgotten(memory)
      : memory;
  }

  #unitsBeside(written: Written): ReadonlyMap<string, KeptUnit> {
    const { questions, units = new Map<string, KeptUnit>() } = this.#besides;
    const places = written.takeOver(questions);
    return mapValues(units, ({ asked, ...about }) => ({
      ...about,
      asked: Uint32Array.from(asked, (place) => places[place] ?? 0),
    }));
  }

  #read(): Memory {
    const known = this.#store.made(this.#of)?.get(MEMORY);
    return known === undefined ? NO_MEMORY : readMemory(this.#store.read(known.sha256));
  }
}

/** Writes down what pages have asked. */
export function writeRecalled(store: Store, { of, memory }: Recalled): void {
  store.remember(of, new Map([[MEMORY, store.put(memoryText(memory))]]));
}

const MEMORY = 'memory.json';
/** As many questions as there were, and some: then those that nobody asks any more are looked for. */
const SPARE = 1.1;
