/** Writes a site by way of the store, and so knows the digest of every file of it. */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Listed, listed, pathsIn } from '../../publish/manifest.ts';
import type { Content, Store, Stored } from './store.ts';

export class SiteWriter {
  readonly folder: string;
  readonly store: Store;
  readonly #files = new Map<string, Stored>();
  readonly #folders = new Set<string>();

  constructor(folder: string, store: Store) {
    this.folder = folder;
    this.store = store;
  }

  /** Writes a file; the same as one of before is that one. */
  write(name: string, content: Content): void {
    this.place(name, this.store.put(content));
  }

  /** Puts a file of the store into the site. */
  place(name: string, stored: Stored): void {
    const target = path.join(this.folder, name);
    const parent = path.dirname(target);
    if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#folders.add(parent);
    this.store.place(stored.sha256, target);
    this.#files.set(name, stored);
  }

  placeAll(files: ReadonlyMap<string, Stored>): void {
    for (const [name, stored] of files) this.place(name, stored);
  }

  /** Every file that lies in the site, with its digest: what others have written there is read. */
  async listed(): Promise<readonly Listed[]> {
    const all: Listed[] = [];
    for (const name of await pathsIn(this.folder)) {
      const own = this.#files.get(name);
      all.push(
        own === undefined
          ? listed(name, await readFile(path.join(this.folder, name)))
          : { path: name, bytes: own.bytes, sha256: own.sha256 },
      );
    }
    return all;
  }
}
