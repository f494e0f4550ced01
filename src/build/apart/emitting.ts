/** Has the files beside the pages made in a thread of their own, where there is a processor for it and much to make. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Model } from '../../model/model.ts';
import type { BuildStage } from '../../words/build-text.ts';
import { keepingCompiled } from '../command/command.ts';
import type { KeptPages } from '../kept/pages.ts';
import type { SiteWriter, Written } from '../kept/site-writer.ts';
import type { HandedOver } from '../kept/store.ts';
import type { Memory } from '../kept/trace/memory.ts';
import { type Parcel, parcelOf } from './parcel.ts';

/** What the thread is given. */
export interface EmitOrder {
  readonly parcel: Parcel;
  /** Where the site is made. */
  readonly folder: string;
  /** Where what it makes is to be kept until it is taken over. */
  readonly kept: string;
  readonly stamp: string;
}

/** What the thread tells. */
export type EmittedApart =
  | { readonly kind: 'so-far'; readonly done: number }
  | {
      readonly kind: 'done';
      readonly memory: Memory;
      readonly store: HandedOver;
      readonly site: Written;
    };

type Done = Extract<EmittedApart, { readonly kind: 'done' }>;

const THREAD = path.join(import.meta.dirname, 'emit.ts');

/** Whether it pays: what is kept is looked through faster than another model is made. */
export const paysApart = (pages: KeptPages, site: SiteWriter): boolean =>
  pages.isNew && site.isEmpty && availableParallelism() > 1;

export class Emitting {
  readonly #worker: Worker;
  readonly #done: Promise<Done>;
  #soFar = 0;

  /** Begins at once. Whoever has it is to close it. */
  constructor(model: Model, site: SiteWriter) {
    const { store, folder } = site;
    const { besideFolder: kept, stamp } = store;
    const order: EmitOrder = { parcel: parcelOf(model), folder, kept, stamp };
    this.#worker = new Worker(THREAD, {
      workerData: order,
      env: keepingCompiled(),
    });
    this.#done = this.#reported();
    // Whoever has failed before does not ask any more how it went.
    this.#done.catch(() => {});
  }

  /** How far it has come whenever that is looked at. */
  get stage(): BuildStage {
    const soFar = () => this.#soFar;
    return {
      kind: 'files',
      get done() {
        return soFar();
      },
    };
  }

  /** Hands all over to who makes the pages, when it is done; `store`: that of the site. */
  async takenBy(pages: KeptPages, site: SiteWriter): Promise<void> {
    const { memory, store, site: written } = await this.#done;
    site.store.takeOver(store);
    site.takeOver(written);
    pages.takeOver(memory);
  }

  /** It has nobody to make anything for any more. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #reported(): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.#worker.on('message', (report: EmittedApart) => {
        if (report.kind === 'done') resolve(report);
        else this.#soFar = report.done;
      });
      this.#worker.once('error', reject);
      this.#worker.once('exit', (code) =>
        reject(new Error(`the files beside the pages were not made: ended with ${code}`)),
      );
    });
  }
}
