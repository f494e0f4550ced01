/**
 * Emitted files are not made again where nothing that they are made of has changed. They are made unit by unit, each of what it
 * asks the model for, as pages are.
 */
import { hash } from 'node:crypto';
import type { Model } from '../../model/model.ts';
import { type MadeFiles, type Shelf, type Unit, writtenOf } from '../../site/site-file.ts';
import { Recall, type Recalled } from './recall.ts';
import type { Store, Stored } from './store.ts';
import type { KeptUnit } from './trace/memory.ts';
import { numbersOf } from './trace/node.ts';

/** The emitted files of one build. */
export class KeptFiles implements MadeFiles {
  readonly #store: Store;
  readonly #recall: Recall<KeptUnit>;
  readonly #files = new Map<string, Stored>();
  /** What parts the files of the unit that is being made are made of. */
  #parts = new Set<string>();

  /** `recalled`: what a build before has left in this very process, which need not be read. */
  constructor(store: Store, model: Model, recalled?: Recalled<KeptUnit>) {
    this.#store = store;
    this.#recall = new Recall('files', store, model, recalled);
  }

  /** The model as those who make the files are to see it. */
  get model(): Model {
    return this.#recall.witness.model;
  }

  /** The files of a unit: as they were, or made. */
  async filesOf(unit: Unit): Promise<ReadonlyMap<string, Stored>> {
    const of = unit.of?.() ?? '';
    const files = this.#keep(unit.name, of) ?? (await this.#make(unit, of));
    for (const [path, stored] of files) this.#files.set(path, stored);
    return files;
  }

  /** How many units this build has had to make. */
  get made(): number {
    return this.#recall.made;
  }

  /** Which questions keep a unit from being kept: those that are answered otherwise than before. */
  why({ name }: Unit): readonly string[] {
    return this.#recall.why(name);
  }

  *paths(): Iterable<string> {
    yield* this.#files.keys();
  }

  weightOf(path: string): Stored | undefined {
    return this.#files.get(path);
  }

  textOf(path: string): Iterable<string> | Uint8Array {
    const stored = this.#files.get(path);
    return stored === undefined ? [] : this.#store.read(stored.sha256);
  }

  /** Ends a build. `isForLater`: a process that goes on writes down later what was asked. */
  close(isForLater = false): Recalled<KeptUnit> {
    return this.#recall.close(isForLater);
  }

  #keep(name: string, of: string): ReadonlyMap<string, Stored> | undefined {
    const before = this.#recall.before(name);
    if (before === undefined || before.of !== of) return undefined;
    const files = new Map<string, Stored>();
    for (const [path, digest] of before.files) {
      const stored = this.#store.find(digest);
      if (stored === undefined) return undefined;
      files.set(path, stored);
    }
    if (!this.#recall.again.areSame(before.asked)) return undefined;
    // They stay for the next build even if this one needs none of them.
    for (const part of before.parts) this.#store.made(part);
    this.#recall.keep(name, before);
    return files;
  }

  async #make({ name, files }: Unit, of: string): Promise<ReadonlyMap<string, Stored>> {
    this.#parts = new Set();
    const { value: made, asked } = await this.#recall.witness.during(async () => {
      const own = new Map<string, Stored>();
      for (const file of files())
        own.set(file.path, this.#store.put(await writtenOf(file, this.#shelf)));
      return own;
    });
    this.#recall.makeRoom();
    if (!asked.untold)
      this.#recall.make(name, {
        of,
        files: [...made].map(([path, { sha256 }]) => [path, sha256] as const),
        parts: [...this.#parts],
        asked: numbersOf(asked.nodes),
      });
    return made;
  }

  readonly #shelf: Shelf = {
    kept: (named, make) => {
      if (!this.#store.isLasting) return make();
      const of = hash('sha256', named);
      this.#parts.add(of);
      const before = this.#store.made(of)?.get(PART);
      if (before !== undefined) return this.#store.read(before.sha256);
      const made = make();
      this.#store.remember(of, new Map([[PART, this.#store.put(made)]]));
      return made;
    },
  };
}

const PART = 'part';
