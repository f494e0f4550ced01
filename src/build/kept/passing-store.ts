/**
 * The files of one site of which nothing is kept for another build: each is written once, where it stands, when it is known where
 * that is. Until then it waits in memory, or in the folder of the store where it is long.
 */
import * as fs from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../disk/disk.ts';
import { sha256 } from '../../ledger/digest.ts';
import { writeNew } from './new-file.ts';
import { type Content, type NewFiles, Store, type Stored } from './store.ts';

export class PassingStore extends Store {
  override readonly isLasting = false;
  readonly #sizes = new Map<string, number>();
  readonly #waiting = new Map<string, Uint8Array>();
  #bytesWaiting = 0;
  /** Where those lie that do not wait in memory, by their digests, and what stands where. */
  readonly #lying = new Map<string, string>();
  readonly #standing = new Map<string, string>();

  /** A store of nothing. Whoever has it removes its folder. */
  static async begin(folder: string): Promise<PassingStore> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new PassingStore(folder);
  }

  /** For another thread, whose files are taken in when they are there. */
  static override helping(folder: string): PassingStore {
    return new PassingStore(folder);
  }

  private constructor(folder: string) {
    super(folder, { stamp: ONCE, files: {}, made: {} });
  }

  override put(content: Content): Stored {
    if (typeof content !== 'string') return super.put(content);
    const bytes = Buffer.from(content);
    return this.putUnder(sha256(bytes), bytes);
  }

  /** The bytes are its own from now on. */
  override putUnder(digest: string, bytes: Uint8Array): Stored {
    const found = this.find(digest);
    if (found !== undefined) return found;
    this.#sizes.set(digest, bytes.length);
    if (this.#bytesWaiting + bytes.length > MOST_WAITING) {
      const file = path.join(this.folder, digest);
      fs.writeFileSync(file, bytes);
      this.#lying.set(digest, file);
    } else {
      this.#waiting.set(digest, bytes);
      this.#bytesWaiting += bytes.length;
    }
    return { sha256: digest, bytes: bytes.length };
  }

  protected override putFile(digest: string, beside: string): Stored {
    const { size } = fs.statSync(beside);
    this.#sizes.set(digest, size);
    this.#lying.set(digest, beside);
    return { sha256: digest, bytes: size };
  }

  override find(digest: string): Stored | undefined {
    const bytes = this.#sizes.get(digest);
    return bytes === undefined ? undefined : { sha256: digest, bytes };
  }

  override read(digest: string): Buffer {
    const waiting = this.#waiting.get(digest);
    return waiting === undefined ? fs.readFileSync(this.#fileOf(digest)) : Buffer.from(waiting);
  }

  override place(digest: string, target: string): void {
    if (this.#standing.has(target)) this.#takeAway(target);
    const waiting = this.#waiting.get(digest);
    if (waiting === undefined) this.#placeFile(digest, target);
    else {
      writeNew(target, waiting);
      this.#waiting.delete(digest);
      this.#bytesWaiting -= waiting.length;
    }
    this.#stand(digest, target);
  }

  /** Nothing of a build before is any of its files. */
  override isAt(): boolean {
    return false;
  }

  /** Nor is any of them told from others of a build to come. */
  override nodeOf(): undefined {}

  override handOver(): NewFiles {
    const standing = [...this.#lying].map(
      ([digest, file]) => [digest, this.#sizes.get(digest) ?? 0, file] as const,
    );
    return { files: {}, nodes: [], standing };
  }

  override takeIn({ standing = [] }: NewFiles): void {
    for (const [digest, bytes, file] of standing) {
      this.#sizes.set(digest, bytes);
      this.#stand(digest, file);
    }
  }

  override async close(): Promise<void> {}

  #placeFile(digest: string, target: string): void {
    const file = this.#fileOf(digest);
    if (path.dirname(file) === this.folder) moveTo(file, target);
    else this.giveName(file, target);
  }

  #stand(digest: string, file: string): void {
    this.#lying.set(digest, file);
    this.#standing.set(file, digest);
  }

  /** What stood there is nowhere any more, unless it has another name. */
  #takeAway(target: string): void {
    const digest = this.#standing.get(target) ?? '';
    fs.rmSync(target, { force: true });
    this.#standing.delete(target);
    if (this.#lying.get(digest) !== target) return;
    const [other] = [...this.#standing].find(([, own]) => own === digest) ?? [];
    if (other !== undefined) this.#lying.set(digest, other);
    else {
      this.#lying.delete(digest);
      this.#sizes.delete(digest);
    }
  }

  #fileOf(digest: string): string {
    const file = this.#lying.get(digest);
    if (file === undefined) throw new Error(`nothing is known of ${digest}`);
    return file;
  }
}

function moveTo(file: string, target: string): void {
  try {
    fs.renameSync(file, target);
  } catch (error) {
    // The folder of work may be on another disk.
    if (codeOf(error) !== 'EXDEV') throw error;
    fs.copyFileSync(file, target);
  }
}

/** What everything is made by that is made for one site alone. */
const ONCE = 'once';
/** As many bytes wait in memory at most for where they are to stand: many files at once, but not a whole large site. */
const MOST_WAITING = 64_000_000;
