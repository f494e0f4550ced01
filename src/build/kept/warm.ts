import { rmSync } from 'node:fs';
import { Kept } from '../../check/kept/kept.ts';
import { Parts } from '../../model/parts.ts';
import type { Emitting } from '../apart/emitting.ts';
import type { Program } from '../run-bundle.ts';
import { LastBuild } from './last-build.ts';
import type { Left } from './site-writer.ts';
import type { Page } from './trace/memory.ts';

/** What a process that builds again and again has in memory of one build for the next. What is not there is made or read. */
export class Warm {
  /** The tables as they were read and checked. */
  readonly checked = new Kept();
  /** What of the model before is of the next one too. */
  readonly parts = new Parts();
  readonly last = new LastBuild<Page>();
  program: Program | undefined;
  /** Who makes the files beside the pages. */
  emitting: Emitting | undefined;
  /** The folder of the site before the one that stands, of which the next is made: only what differs is written. */
  spare: { readonly folder: string; readonly left: Left | undefined } | undefined;
  /** How the folder was left in which this process has made the site that stands. */
  left: Left | undefined;

  /** Writes what can wait until there is nothing else to do. */
  async writeDown(): Promise<void> {
    await Promise.all([this.emitting?.writeDown(), this.last.writeDown()]);
  }

  /** Takes away what only this process uses. */
  close(): void {
    this.emitting?.close();
    if (this.spare !== undefined) rmSync(this.spare.folder, { recursive: true, force: true });
  }
}
