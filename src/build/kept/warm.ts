import { rmSync } from 'node:fs';
import type { Program } from '../run-bundle.ts';
import type { Recalled } from './pages.ts';
import type { Store } from './store.ts';

/** What a process that builds again and again has in memory of one build for the next. What is not there is made or read. */
export class Warm {
  program: Program | undefined;
  store: Store | undefined;
  recalled: Recalled | undefined;
  /** The folder of the site before the one that stands, of which the next is made: only what differs is written. */
  spare: string | undefined;

  /** Takes away what only this process uses. */
  close(): void {
    this.program?.close();
    if (this.spare !== undefined) rmSync(this.spare, { recursive: true, force: true });
  }
}
