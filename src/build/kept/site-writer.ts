/** Writes a site by way of the store, and so knows every file of it with its digest. */
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { disk } from '../../disk/disk.ts';
import type { Listed } from '../../publish/manifest.ts';
import type { Content, Store, Stored } from './store.ts';

/** What lies in a folder, by names in it. */
export interface Lying {
  /** Each with which file it is on the disk, where that is known. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly folders: ReadonlySet<string>;
  /** How each folder lay when it was looked whether anybody has been at them, where that is known. */
  readonly lay?: ReadonlyMap<string, string>;
  /** What is neither file nor folder. */
  readonly others: readonly string[];
}

/** How a folder was left in which a site was made: which files have the names in it, and how it lay with all folders in it. */
export interface Left {
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, string>;
}

/** What a writer has written, each file with which one it is on the disk. */
export interface Written {
  readonly files: readonly (readonly [name: string, stored: Stored, node: string | undefined])[];
  readonly folders: readonly string[];
  /** The folders in which it has changed something. */
  readonly changed: readonly string[];
  /** Whether files of its store had to be copied. */
  readonly hasCopied: boolean;
}

export const NOTHING: Lying = { files: new Map(), folders: new Set(), others: [] };

/**
 * What lies in a folder in which a site stands or stood. `left`: how it was left. Whoever gives a name to something, or takes one
 * away, changes the folder in which it is; whoever writes into a file writes into that of the store, which looks after its own.
 */
export function lyingIn(folder: string, left?: Left): Lying {
  if (left !== undefined && isAsLeft(folder, left))
    return {
      ...{ files: left.files, folders: new Set(left.folders.keys()), others: [] },
      lay: left.folders,
    };
  const files = new Map<string, undefined>();
  const folders = new Set<string>();
  const others: string[] = [];
  const look = (within: string): void => {
    for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isFile()) files.set(name, undefined);
      else if (entry.isDirectory()) {
        folders.add(name);
        look(name);
      } else others.push(name);
    }
  };
  look('');
  return { files, folders, others };
}

const isAsLeft = (folder: string, { folders }: Left): boolean =>
  [...folders].every(([name, lay]) => folderAt(path.join(folder, name)) === lay);

/** How a folder lies on the disk; nothing that could have been when there is none. */
function folderAt(folder: string): string {
  const found = lstatSync(folder, { bigint: true, throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return NO_FOLDER;
  return `${found.dev} ${found.ino} ${found.mtimeNs}`;
}

const NO_FOLDER = 'none';

export class SiteWriter {
  readonly folder: string;
  readonly store: Store;
  readonly files = new Map<string, Stored>();
  readonly #lying: Map<string, string | undefined>;
  readonly #folders: Set<string>;
  readonly #lay: ReadonlyMap<string, string>;
  /** The folders in which something was changed. */
  readonly #changed = new Set<string>();
  /** What others have written, each file with which one it is on the disk. */
  readonly #ofOthers = new Map<string, string | undefined>();
  #hasCopied = false;
  #sorted: readonly string[] = [];

  /** A writer of all that is to be in a folder, of which nothing is left that lay there. */
  static async inEmpty(folder: string, store: Store): Promise<SiteWriter> {
    await disk.rm(folder, { recursive: true, force: true });
    return new SiteWriter(folder, store);
  }

  /** `lying`: what is in the folder already. Each file of it counts only where it is the very one of the store. */
  constructor(folder: string, store: Store, lying: Lying = NOTHING) {
    this.folder = folder;
    this.store = store;
    this.#lying = new Map(lying.files);
    this.#folders = new Set(lying.folders);
    this.#lay = lying.lay ?? new Map();
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
    this.#ofOthers.delete(name);
    if (own === undefined && this.#isThere(name, stored)) return;
    this.#makeFolder(folderOf(name));
    if (this.#folders.has(name)) this.#remove(name);
    this.#changed.add(folderOf(name));
    this.store.place(stored.sha256, path.join(this.folder, name));
  }

  /** Whether what lay under a name before is the very file of the store. */
  #isThere(name: string, { sha256 }: Stored): boolean {
    if (!this.#lying.has(name)) return false;
    const lay = this.#lying.get(name);
    if (lay !== undefined) return lay === this.store.nodeOf(sha256);
    return this.store.isAt(sha256, path.join(this.folder, name));
  }

  /** Whether it makes a site where there was none. */
  get isNew(): boolean {
    return this.#lying.size === 0 && this.#folders.size === 0;
  }

  placeAll(files: ReadonlyMap<string, Stored>): void {
    for (const [name, stored] of files) this.place(name, stored);
  }

  /** What lies in the folder, for another writer of other files in it. */
  get lying(): Lying {
    return { files: this.#lying, folders: this.#folders, others: [] };
  }

  /** What it has written, for the writer who is to know of all that is in the folder. */
  handOver(): Written {
    const { files, store } = this;
    return {
      files: [...files].map(([name, stored]) => [name, stored, store.nodeOf(stored.sha256)]),
      folders: [...this.#folders],
      changed: [...this.#changed],
      hasCopied: store.hasCopied,
    };
  }

  /** Takes in what another has written into the same folder by way of a store of its own. */
  takeOver({ files, folders, changed, hasCopied }: Written): void {
    for (const folder of folders) this.#folders.add(folder);
    for (const folder of changed) this.#changed.add(folder);
    this.#hasCopied ||= hasCopied;
    for (const [name, stored, node] of files) {
      if (this.files.has(name)) throw new Error(`${name} is made by two`);
      this.files.set(name, stored);
      this.#ofOthers.set(name, node);
    }
  }

  /** Takes away what was there before and is none of the site. */
  finish(): void {
    for (const name of this.#lying.keys()) if (!this.files.has(name)) this.#remove(name);
    const needed = new Set([HERE]);
    for (const name of this.files.keys())
      for (let at = folderOf(name); !needed.has(at); at = folderOf(at)) needed.add(at);
    for (const name of this.#folders) if (!needed.has(name)) this.#remove(name);
  }

  /** How it leaves the folder, once it is finished; undefined where files of the store had to be copied. */
  async left(): Promise<Left | undefined> {
    if (this.store.hasCopied || this.#hasCopied) return undefined;
    // A change in the same moment as the last could not be told from it.
    await setTimeout(MOMENT_MS);
    const files = new Map<string, string>();
    for (const [name, { sha256 }] of this.files) {
      const node = this.#ofOthers.get(name) ?? this.store.nodeOf(sha256);
      if (node === undefined) return undefined;
      files.set(name, node);
    }
    return {
      files,
      folders: new Map([HERE, ...this.#folders].map((name) => [name, this.#layOf(name)])),
    };
  }

  /** How a folder lies: where nothing was changed in it, as it lay. Whoever has been at it meanwhile is found out the next time. */
  #layOf(name: string): string {
    const lay = this.#changed.has(name) ? undefined : this.#lay.get(name);
    return lay ?? folderAt(path.join(this.folder, name));
  }

  /** The names of all files, in their order. */
  get names(): readonly string[] {
    // None goes away: those that were in order already are put in order at once.
    const others = [...this.files.keys()].slice(this.#sorted.length);
    if (others.length > 0) this.#sorted = [...this.#sorted, ...others].sort();
    return this.#sorted;
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
    if (name !== HERE) this.#makeFolder(folderOf(name));
    // What was a file of the site before may be a folder of this one.
    if (this.#lying.has(name)) this.#remove(name);
    makeFolder(path.join(this.folder, name));
    this.#changed.add(folderOf(name)).add(name);
    this.#folders.add(name);
  }

  /** Takes away a file of before, or a folder with all that was in it. */
  #remove(name: string): void {
    rmSync(path.join(this.folder, name), { recursive: true, force: true });
    this.#changed.add(folderOf(name));
    this.#lying.delete(name);
    if (!this.#folders.delete(name)) return;
    const isInside = (other: string) => other.startsWith(`${name}/`);
    for (const own of [this.#lying, this.#folders])
      for (const other of own.keys()) if (isInside(other)) own.delete(other);
  }
}

/** Makes a folder where that in which it is to be is there, or all that it takes; another may have made it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

const folderOf = path.posix.dirname;
const HERE = '.';
/** The clock by which disks say when something was changed goes by steps of up to so long. */
const MOMENT_MS = 20;
