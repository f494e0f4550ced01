/** Writes a site by way of the store, and so knows every file of it with its digest. */
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Listed } from '../../publish/manifest.ts';
import type { Content, Store, Stored } from './store.ts';

/** A folder of files of the store, by their names. */
export interface Lying {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Stored>;
}

export class SiteWriter implements Lying {
  readonly folder: string;
  readonly store: Store;
  readonly files = new Map<string, Stored>();
  readonly #lying: ReadonlyMap<string, Stored>;
  readonly #folders = new Set<string>();

  /** `lying`: what is in the folder already, written by this process. */
  constructor(folder: string, store: Store, lying: Lying['files'] = new Map()) {
    this.folder = folder;
    this.store = store;
    this.#lying = lying;
  }

  /** Writes a file; the same as one of before is that one. */
  write(name: string, content: Content): void {
    this.place(name, this.store.put(content));
  }

  /** Puts a file of the store into the site. */
  place(name: string, stored: Stored): void {
    const there = this.files.get(name) ?? this.#lying.get(name);
    const isThere = there?.sha256 === stored.sha256;
    // One that the store had to write again did not lie as it was written, and neither does its second name.
    if (!isThere || this.store.isWritten(stored.sha256)) this.#link(name, stored);
    this.files.set(name, stored);
  }

  placeAll(files: ReadonlyMap<string, Stored>): void {
    for (const [name, stored] of files) this.place(name, stored);
  }

  /** Takes away what was there before and is none of the site. */
  finish(): void {
    for (const name of this.#lying.keys()) if (!this.files.has(name)) this.#remove(name);
  }

  /** The names of all files, in their order. */
  get names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  /** Every file with its digest. */
  listed(): readonly Listed[] {
    return this.names.flatMap((name) => {
      const stored = this.files.get(name);
      return stored === undefined ? [] : { path: name, ...stored };
    });
  }

  #link(name: string, stored: Stored): void {
    const target = path.join(this.folder, name);
    const parent = path.dirname(target);
    if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#folders.add(parent);
    this.store.place(stored.sha256, target);
  }

  /** With the folders that are empty then. */
  #remove(name: string): void {
    rmSync(path.join(this.folder, name), { force: true });
    for (let at = path.dirname(name); at !== '.'; at = path.dirname(at)) {
      try {
        rmdirSync(path.join(this.folder, at));
      } catch {
        return;
      }
    }
  }
}
