import type { Recalled } from './recall.ts';
import type { Store } from './store.ts';
import type { Asking } from './trace/memory.ts';

/** What a process that builds again and again has in memory of its last build, and writes down when there is nothing else to do. */
export class LastBuild<Kept extends Asking> {
  store: Store | undefined;
  recalled: Recalled<Kept> | undefined;
  /** Whether what it recalls is on the disk as well. */
  #isWritten = true;

  /** Takes over what a build has left. `isForLater`: what was asked has not been written yet. */
  take(store: Store, recalled: Recalled<Kept>, isForLater: boolean): void {
    this.store = store;
    this.recalled = recalled;
    this.#isWritten = !isForLater;
  }

  /** Writes what can wait, unless another process has been at the store since. */
  async writeDown(): Promise<void> {
    const { store, recalled } = this;
    if (this.#isWritten || store === undefined || recalled === undefined) return;
    this.#isWritten = true;
    if (store.again() === undefined) return;
    // It reads the settings, which may be at fault when a process begins.
    const { writeRecalled } = await import('./recall.ts');
    writeRecalled(store, recalled);
    await store.close();
  }
}
