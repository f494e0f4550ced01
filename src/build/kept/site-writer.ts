/** Writes a site by way of the store, and so knows every file of it with its digest. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Listed } from '../../publish/manifest.ts';
import type { Content, Store, Stored } from './store.ts';

/** What lies in a folder, by names in it. */
interface Lying {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** What is neither file nor folder. */
  readonly others: readonly string[];
}

const NOTHING: Lying = { files: new Set(), folders: new Set(), others: [] };

/** What lies in a folder in which a site stands or stood. */
export function lyingIn(folder: string): Lying {
  const files = new Set<string>();
  const folders = new Set<string>();
  const others: string[] = [];
  const look = (within: string): void => {
    for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isFile()) files.add(name);
      else if (entry.isDirectory()) {
        folders.add(name);
        look(name);
      } else others.push(name);
    }
  };
  look('');
  return { files, folders, others };
}

export class SiteWriter {
  readonly folder: string;
  readonly store: Store;
  readonly files = new Map<string, Stored>();
  readonly #lying: Set<string>;
  readonly #folders: Set<string>;

  /** `lying`: what is in the folder already. Each file of it counts only where it is the very one of the store. */
  constructor(folder: string, store: Store, lying: Lying = NOTHING) {
    this.folder = folder;
    this.store = store;
    this.#lying = new Set(lying.files);
    this.#folders = new Set(lying.folders);
    // By way of a link something elsewhere would be written.
    for (const name of lying.others) this.#remove(name);
  }

  /** Writes a file; the same as one of before is that one. */
  write(name: string, content: Content): void {
    this.place(name, this.store.put(content));
  }

  /** Puts a file of the store into the site. */
  place(name: string, stored: Stored): void {
    const own = this.files.get(name);
    this.files.set(name, stored);
    if (own?.sha256 === stored.sha256) return;
    const target = path.join(this.folder, name);
    const mayBeThere = own === undefined && this.#lying.has(name);
    if (mayBeThere && this.store.isAt(stored.sha256, target)) return;
    this.#makeFolder(path.posix.dirname(name));
    if (this.#folders.has(name)) this.#remove(name);
    this.store.place(stored.sha256, target);
  }

  placeAll(files: ReadonlyMap<string, Stored>): void {
    for (const [name, stored] of files) this.place(name, stored);
  }

  /** Takes away what was there before and is none of the site. */
  finish(): void {
    for (const name of this.#lying) if (!this.files.has(name)) this.#remove(name);
    const needed = new Set<string>();
    for (const name of this.files.keys())
      for (let at = path.posix.dirname(name); !needed.has(at); at = path.posix.dirname(at))
        needed.add(at);
    for (const name of this.#folders) if (!needed.has(name)) this.#remove(name);
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

  #makeFolder(name: string): void {
    if (this.#folders.has(name)) return;
    if (name !== '.') this.#makeFolder(path.posix.dirname(name));
    // What was a file of the site before may be a folder of this one.
    if (this.#lying.has(name)) this.#remove(name);
    mkdirSync(path.join(this.folder, name), { recursive: true });
    this.#folders.add(name);
  }

  /** Takes away a file of before, or a folder with all that was in it. */
  #remove(name: string): void {
    rmSync(path.join(this.folder, name), { recursive: true, force: true });
    this.#lying.delete(name);
    if (!this.#folders.delete(name)) return;
    const isInside = (other: string) => other.startsWith(`${name}/`);
    for (const own of [this.#lying, this.#folders])
      for (const other of own) if (isInside(other)) own.delete(other);
  }
}
