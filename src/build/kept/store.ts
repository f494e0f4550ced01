/**
 * What builds have made, kept in the folder of work: each file under its digest, with what it was made of. A site gets a second
 * name of the file, so that what has not changed is neither made nor written again. Every file proves itself: one that does not
 * lie as it was written is read again, and taken only when its bytes have the digest that it is named by.
 */
import * as fs from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, unlessMissing } from '../../disk/disk.ts';
import { sha256 } from '../../ledger/digest.ts';
import { type Journal, readJournal, writeJournal } from './journal.ts';
import { linkOver, writeNew, writtenInPieces } from './new-file.ts';

/** Some disks have no second names for a file, or not so many. */
const NO_LINKS = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES']);

export type Content = string | Uint8Array | Iterable<string>;

/** A file of the store. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
}

/** What another thread is told of a store. */
export interface StorePlace {
  /** Where what is made is kept, and by what it is made. */
  readonly kept: string;
  readonly stamp: string;
  /** Whether anything of it is for builds to come. */
  readonly isLasting: boolean;
}

/** Files that were written into the folder of a store: how they lie, and which they are on the disk. */
export interface NewFiles {
  readonly files: Journal['files'];
  readonly nodes: readonly (readonly [digest: string, node: string])[];
  /** Those that were written where they stand, and not into the folder. */
  readonly standing?: readonly (readonly [digest: string, bytes: number, file: string])[];
}

export class Store {
  /** Whether anything of it is for builds to come. */
  readonly isLasting: boolean = true;
  readonly #folder: string;
  readonly #before: Journal;
  readonly #next: Journal;
  /** How files of before lie, as far as this build has looked. */
  readonly #looked = new Map<string, Lying>();
  /** Which files these are on the disk, as far as this build has looked. */
  readonly #nodes = new Map<string, string>();
  /** The journal of this store as it lies when it is closed. */
  #closed = '';
  #parts = 0;
  /** Whether a file of it stands somewhere as a copy, because the disk has no second names. */
  hasCopied = false;

  /** `stamp`: what everything is made by. What was made by something else is not taken. */
  static async open(folder: string, stamp: string): Promise<Store> {
    const text = await unlessMissing(readFile(path.join(folder, JOURNAL), 'utf8'), undefined);
    const before = readJournal(text, stamp);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder))
      if (name !== JOURNAL && name !== BESIDE && !Object.hasOwn(before.files, name))
        await rm(path.join(folder, name), { recursive: true, force: true });
    return new Store(folder, before);
  }

  /** The store as the next build of this process finds it; undefined when it has to be opened: another has been at it since. */
  again(): Store | undefined {
    const lies = journalAt(this.#folder);
    return lies !== '' && lies === this.#closed ? new Store(this.#folder, this.#next) : undefined;
  }

  /** A store of nothing for another thread, which writes new files into the folder of one that takes them in when they are there. */
  static helping(folder: string, stamp: string): Store {
    return new Store(folder, { stamp, files: {}, made: {} });
  }

  protected constructor(folder: string, before: Journal) {
    this.#folder = folder;
    this.#before = before;
    this.#next = { stamp: before.stamp, files: {}, made: {} };
  }

  /** Takes in what has been made. */
  put(content: Content): Stored {
    if (typeof content !== 'string' && !(content instanceof Uint8Array))
      return this.#putParts(content);
    // A text would be turned into bytes for its digest and once more for the disk.
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    return this.putUnder(sha256(bytes), bytes);
  }

  /** The same, where the digest is known. */
  putUnder(digest: string, bytes: Uint8Array): Stored {
    const found = this.find(digest);
    if (found !== undefined) return found;
    writeNew(this.#fileOf(digest), bytes);
    return this.#written(digest);
  }

  /** What it has written for the store that it helps. */
  handOver(): NewFiles {
    return { files: this.#next.files, nodes: [...this.#nodes] };
  }

  /** Takes in what another has written into its folder. */
  takeIn({ files, nodes }: NewFiles): void {
    Object.assign(this.#next.files, files);
    for (const [digest, node] of nodes) this.#nodes.set(digest, node);
  }

  /** Looks at all files of before at once, each of which would be looked at when it is wanted. */
  lookOver(): void {
    for (const [digest, known] of Object.entries(this.#before.files)) {
      const lies = this.#asItLies(digest, known);
      if (lies !== undefined) this.#looked.set(digest, lies);
    }
  }

  /** What is kept under a digest; undefined when it is not there as it was. */
  find(digest: string): Stored | undefined {
    const known = this.#next.files[digest] ?? this.#before.files[digest];
    if (known === undefined) return undefined;
    if (this.#next.files[digest] === undefined) {
      const lies = this.#looked.get(digest) ?? this.#asItLies(digest, known);
      if (lies === undefined) return undefined;
      this.#next.files[digest] = lies;
    }
    return { sha256: digest, bytes: known[0] };
  }

  read(digest: string): Buffer {
    return fs.readFileSync(path.join(this.#folder, digest));
  }

  /** Gives a file of the store a name in a site, in the place of a file that has it. */
  place(digest: string, target: string): void {
    this.giveName(path.join(this.#folder, digest), target);
  }

  /** Gives a file a second name, or copies it where there are none. */
  protected giveName(file: string, target: string): void {
    try {
      linkOver(file, target);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error))) throw error;
      fs.rmSync(target, { force: true });
      fs.copyFileSync(file, target);
      this.hasCopied = true;
    }
  }

  /** Whether what has a name in a site is the very file of the store, which lies there as it was written. */
  isAt(digest: string, target: string): boolean {
    if (this.find(digest) === undefined) return false;
    const there = lyingAt(target);
    return there !== undefined && there.node === this.nodeOf(digest);
  }

  /** The files made of something, by their names; undefined when they have to be made. `of`: its digest. */
  made(of: string): ReadonlyMap<string, Stored> | undefined {
    const known = this.#next.made[of] ?? this.#before.made[of];
    if (known === undefined) return undefined;
    const found = new Map<string, Stored>();
    for (const [name, digest] of Object.entries(known)) {
      const stored = this.find(digest);
      if (stored === undefined) return undefined;
      found.set(name, stored);
    }
    this.#next.made[of] = known;
    return found;
  }

  /** Remembers what was made of something. */
  remember(of: string, files: ReadonlyMap<string, Stored>): void {
    this.#next.made[of] = Object.fromEntries([...files].map(([name, one]) => [name, one.sha256]));
  }

  /** Whether there is nothing of builds before. */
  get isNew(): boolean {
    return Object.keys(this.#before.files).length === 0;
  }

  /** What everything is made by. */
  get stamp(): string {
    return this.#next.stamp;
  }

  /** Where its files lie. */
  get folder(): string {
    return this.#folder;
  }

  /** Where another store may keep what it makes meanwhile by the same code. */
  get besideFolder(): string {
    return path.join(this.#folder, BESIDE);
  }

  /** Another store, beside this one or of the same folder, as another thread is told of it. */
  placeIn(kept: string): StorePlace {
    return { kept, stamp: this.stamp, isLasting: this.isLasting };
  }

  /** Ends a build that has succeeded: what it did not need is not kept. */
  async close(): Promise<void> {
    const files = Object.keys(this.#before.files);
    await writeJournal(path.join(this.#folder, JOURNAL), this.#next);
    for (const digest of files)
      if (this.#next.files[digest] === undefined)
        fs.rmSync(path.join(this.#folder, digest), { force: true });
    this.#closed = journalAt(this.#folder);
  }

  #asItLies(digest: string, known: Lying): Lying | undefined {
    const file = path.join(this.#folder, digest);
    const lies = lyingAt(file);
    if (lies === undefined) return undefined;
    const isKnown = lies.size === known[0] && lies.time === known[1];
    if (isKnown || sha256(fs.readFileSync(file)) === digest) {
      this.#nodes.set(digest, lies.node);
      return [lies.size, lies.time];
    }
    fs.rmSync(file, { force: true });
    return undefined;
  }

  /** Which file of the disk one of the store is; undefined when it is not there. */
  nodeOf(digest: string): string | undefined {
    const known = this.#nodes.get(digest) ?? lyingAt(path.join(this.#folder, digest))?.node;
    if (known !== undefined) this.#nodes.set(digest, known);
    return known;
  }

  #fileOf(digest: string): string {
    return `${this.#folder}/${digest}`;
  }

  /** Takes in a file that has just been written. */
  #written(digest: string): Stored {
    const file = this.#fileOf(digest);
    const lies = lyingAt(file);
    if (lies === undefined) throw new Error(`${file} is not there though it was written`);
    this.#nodes.set(digest, lies.node);
    this.#next.files[digest] = [lies.size, lies.time];
    return { sha256: digest, bytes: lies.size };
  }

  /** A text that is never held whole is written beside and named when its digest is known. */
  #putParts(parts: Iterable<string>): Stored {
    this.#parts += 1;
    const beside = path.join(this.#folder, `part-${this.#parts}`);
    const digest = writtenInPieces(beside, parts);
    const found = this.find(digest);
    if (found === undefined) return this.putFile(digest, beside);
    fs.rmSync(beside);
    return found;
  }

  /** Takes in a file of its folder that has another name there. */
  protected putFile(digest: string, beside: string): Stored {
    fs.renameSync(beside, this.#fileOf(digest));
    return this.#written(digest);
  }
}

/** How a file lies on the disk, and which it is; undefined when there is none of that name, or something else. */
function lyingAt(file: string) {
  const found = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return undefined;
  // Two disks may have files of the same number.
  const node = `${found.dev} ${found.ino}`;
  return { size: Number(found.size), time: Number(found.mtimeNs) / 1e6, node };
}

/** What tells one journal from the next. */
function journalAt(folder: string): string {
  const lies = fs.statSync(path.join(folder, JOURNAL), { throwIfNoEntry: false });
  return lies === undefined ? '' : `${lies.ino} ${lies.size} ${lies.mtimeMs}`;
}

const JOURNAL = 'journal.json';
const BESIDE = 'beside';
type Lying = Journal['files'][string];

/** The bytes of a text, until those of the next are asked for: what is made anew thousands of times has to be cleared up. */
function bytesOf(text: string): Uint8Array {
  return text.length * MOST_BYTES > room.length
    ? Buffer.from(text)
    : room.subarray(0, room.write(text));
}

/** A character takes as many at most. */
const MOST_BYTES = 3;
const room = Buffer.allocUnsafeSlow(1_048_576);
