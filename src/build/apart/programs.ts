/** The programs that make the pages: those of before, or such as another process bundles meanwhile. */
import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { keepingCompiled } from '../command/command.ts';
import { type About, type Bundle, keepBundle, keptBundle } from '../kept/bundle.ts';
import { ownFolder } from '../own-folder.ts';

/** What the process tells that bundles. */
export type Bundled =
  | { readonly kind: 'done'; readonly about: About }
  | { readonly kind: 'failed'; readonly error: unknown };

const PROCESS = path.join(import.meta.dirname, 'bundle.ts');

/**
 * The bundler's allocator asks the system for pages of two megabytes, each of which is cleared whole for the little that it takes
 * of it: two thirds of the system's time in this process, and a quarter of its memory.
 */
const IN_SMALL_PAGES = { MIMALLOC_ALLOW_THP: '0' };

export class Programs {
  readonly #bundle: Promise<Bundle>;
  #child: ChildProcess | undefined;

  /** Begins to bundle at once where nothing is kept, or where it is to be made `anew`. Whoever has it is to close it. */
  static async begin(anew = false): Promise<Programs> {
    return new Programs(anew ? undefined : await keptBundle());
  }

  private constructor(kept: Bundle | undefined) {
    this.#bundle = kept === undefined ? this.#make() : Promise.resolve(kept);
    // Whoever never asks is not to hear of it.
    this.#bundle.catch(() => {});
  }

  /** The bundle, when it is there. */
  bundle(): Promise<Bundle> {
    return this.#bundle;
  }

  /** Whoever bundles has nobody to do it for any more. */
  close(): void {
    this.#child?.kill();
  }

  async #make(): Promise<Bundle> {
    const folder = ownFolder();
    try {
      const report = await this.#reportFrom(folder);
      if (report.kind === 'failed') throw report.error;
      return await keepBundle(folder, report.about);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #reportFrom(folder: string): Promise<Bundled> {
    // An error is to come over as what it is.
    const child = fork(PROCESS, [folder], {
      serialization: 'advanced',
      env: { ...keepingCompiled(), ...IN_SMALL_PAGES },
    });
    this.#child = child;
    return new Promise<Bundled>((resolve, reject) => {
      let report: Bundled | undefined;
      child.once('message', (told) => {
        report = told as Bundled;
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.#child = undefined;
        if (report !== undefined && (code === 0 || report.kind === 'failed')) resolve(report);
        else reject(new Error(`the pages could not be bundled: ended by ${signal ?? code}`));
      });
    });
  }
}
