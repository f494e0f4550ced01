import { rmSync } from 'node:fs';
import type { Program } from '../run-bundle.ts';
import type { Recalled } from './pages.ts';
import type { Lying } from './site-writer.ts';
import type { Store } from './store.ts';

/** What a process that builds again and again has in memory of one build for the next. What is not there is made or read. */
export class Warm {
  program: Program | undefined;
  store: Store | undefined;
  recalled: Recalled | undefined;
  /** A folder in which the next site is made of the one before: only what differs is written. */
  spare: Lying | undefined;

  /** Takes away what only this process uses. */
  close(): void {
    this.program?.close();
    if (this.spare !== undefined) rmSync(this.spare.folder, { recursive: true, force: true });
  }
}
