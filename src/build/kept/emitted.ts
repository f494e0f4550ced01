/** Emitted files are not made again where nothing that they are made of has changed. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Emitted, type Shelf, writtenOf } from '../../site/site-file.ts';
import type { Store, Stored } from './store.ts';

/** The emitted files of one build. */
export class KeptFiles {
  readonly #store: Store;
  readonly #of: string;
  readonly #files = new Map<string, Stored>();
  /** What parts of files were made of; they stay for the next build even if this one needs none of them. */
  readonly #parts = new Set<string>();

  /** `of`: tells all that the files together are made of. */
  constructor(store: Store, of: string) {
    this.#store = store;
    this.#of = `emitted ${of}`;
  }

  /** All of them, where all are as they were; undefined when they have to be made. */
  before(): ReadonlyMap<string, Stored> | undefined {
    const made = this.#store.made(this.#of);
    const parts = this.#store.made(PARTS + this.#of)?.get(PARTS);
    if (made === undefined || parts === undefined) return undefined;
    const names = z.array(z.string()).parse(JSON.parse(this.#store.read(parts.sha256).toString()));
    if (names.some((of) => this.#store.made(of) === undefined)) return undefined;
    return made;
  }

  /** Makes a file, of the parts that are kept and those that have changed. */
  async make(file: Emitted): Promise<Stored> {
    const stored = this.#store.put(await writtenOf(file, this.#shelf));
    this.#files.set(file.path, stored);
    return stored;
  }

  /** Ends a build that has made them: what they were made of is written down. */
  close(): void {
    const parts = this.#store.put(JSON.stringify([...this.#parts]));
    this.#store.remember(PARTS + this.#of, new Map([[PARTS, parts]]));
    this.#store.remember(this.#of, this.#files);
  }

  readonly #shelf: Shelf = {
    weightOf: (path) => this.#files.get(path),
    kept: (named, make) => {
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

const PARTS = 'parts ';
const PART = 'part';
