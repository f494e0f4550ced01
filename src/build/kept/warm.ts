import { rmSync } from 'node:fs';
import { Kept } from '../../check/kept/kept.ts';
import { Parts } from '../../model/parts.ts';
import type { Emitting } from '../apart/emitting.ts';
import type { Program } from '../run-bundle.ts';
import type { Recalled } from './recall.ts';
import type { Left } from './site-writer.ts';
import type { Store } from './store.ts';
import type { Page } from './trace/memory.ts';

/** What a process that builds again and again has in memory of one build for the next. What is not there is made or read. */
export class Warm {
  /** The tables as they were read and checked. */
  readonly checked = new Kept();
  /** What of the model before is of the next one too. */
  readonly parts = new Parts();
  program: Program | undefined;
  store: Store | undefined;
  recalled: Recalled<Page> | undefined;
  /** Who makes the files beside the pages. */
  emitting: Emitting | undefined;
  /** The folder of the site before the one that stands, of which the next is made: only what differs is written. */
  spare: { readonly folder: string; readonly left: Left | undefined } | undefined;
  /** How the folder was left in which this process has made the site that stands. */
  left: Left | undefined;

  /** Whether what it recalls is on the disk as well. */
  #isWritten = true;

  /** Takes over what a build has left. */
  take(store: Store, recalled: Recalled<Page>): void {
    this.store = store;
    this.recalled = recalled;
    this.#isWritten = false;
  }

  /** Writes what can wait until there is nothing else to do, unless another process has been at the store since. */
  async writeDown(): Promise<void> {
    const { store, recalled } = this;
    if (this.#isWritten || store === undefined || recalled === undefined) return;
    this.#isWritten = true;
    if (store.again() === undefined) return;
    // It reads the settings, which may be at fault when this process begins.
    const { writeRecalled } = await import('./recall.ts');
    const beside = this.emitting?.writeDown();
    writeRecalled(store, recalled);
    await store.close();
    await beside;
  }

  /** Takes away what only this process uses. */
  close(): void {
    this.program?.close();
    this.emitting?.close();
    if (this.spare !== undefined) rmSync(this.spare.folder, { recursive: true, force: true });
  }
}
