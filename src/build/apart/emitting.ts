/** Who makes the files beside the pages: a thread of its own, where there is a processor for it and much to make. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Model, Reminder } from '../../model/model.ts';
import { keepingCompiled } from '../command/command.ts';
import type { MadeBeside, Maker, SiteWanted } from './maker.ts';
import type { MadePage, PagesPlace, WrittenPages } from './page-writer.ts';
import { type Given, type Parcel, Sender } from './parcel.ts';
import { Teller } from './told-later.ts';

/** What the thread is to do. */
export type ThreadOrder =
  | { readonly kind: 'look-over' }
  | { readonly kind: 'take'; readonly parcel: Parcel }
  | { readonly kind: 'make'; readonly wanted: SiteWanted }
  | { readonly kind: 'keep'; readonly isForLater: boolean }
  | { readonly kind: 'write-down' }
  | { readonly kind: 'begin-pages'; readonly place: PagesPlace }
  | { readonly kind: 'page'; readonly page: MadePage }
  | { readonly kind: 'end-pages' };

/** What it tells. */
export type ThreadReport =
  | { readonly kind: 'so-far'; readonly done: number }
  /** `heap`: the share of its memory that is in use. */
  | { readonly kind: 'made'; readonly made: MadeBeside; readonly heap: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'pages'; readonly pages: WrittenPages };

/** Makes the files beside the pages of one site after another. Whoever has it is to close it. */
export interface Emitting {
  /** How many files of the site that is being made are made already. */
  readonly soFar: number;
  /** The share of its own memory that is in use. */
  readonly heap: number;
  /** Whether it can go on with another site. */
  readonly isAlive: boolean;
  /** Does what can be done before there is a model, at the beginning of every build. */
  lookOver(): void;
  /** Takes the model of which it is to make files; of one before it has nothing to do any more. */
  take(model: Model): void;
  /** Begins with a site of the model that it has taken. */
  begin(wanted: SiteWanted): void;
  /** What it has begun with, when it is made. */
  made(): Promise<MadeBeside>;
  /** Begins to write pages that others make; undefined where it is no sooner done by another. */
  beginPages(place: PagesPlace): PagesApart | undefined;
  /** Keeps what it has made. `isForLater`: what can wait is written down when it is told to. */
  keep(isForLater: boolean): Promise<void>;
  writeDown(): Promise<void>;
  close(): Promise<void>;
}

/** Who writes the pages of a site meanwhile. */
export interface PagesApart {
  write(page: MadePage): void;
  /** All of them, when they are written. */
  written(): Promise<WrittenPages>;
}

const THREAD = path.join(import.meta.dirname, 'emit.ts');

/** Apart where it pays. `isLasting`: more sites are to be made. `isNew`: nothing is known of a site before. */
export function emittingFor(
  model: Model,
  { isLasting, isNew }: { readonly isLasting: boolean; readonly isNew: boolean },
): Emitting {
  const pays = isLasting || isNew || recordsOf(model) > FEW;
  return (pays ? emittingApart() : undefined) ?? new EmittingHere();
}

/** Apart, where there is a processor for it: it gets ready as long as there is no model. */
export const emittingApart = (): EmittingApart | undefined =>
  availableParallelism() > 1 ? new EmittingApart() : undefined;

/** As many rows a thread and another model are made for sooner than the files of what has changed. */
const FEW = 2000;

const recordsOf = (model: Model): number =>
  Object.values(model.announced.tables).reduce((sum, rows) => sum + rows.length, 0);

/** In the same thread, when somebody wants to have them. */
export class EmittingHere implements Emitting {
  /** It has to load whatever makes a file. */
  #maker: Maker | undefined;
  #model: Model | undefined;
  #wanted: SiteWanted | undefined;
  readonly heap = 0;
  readonly isAlive = true;
  soFar = 0;

  lookOver(): void {
    this.#maker?.lookOver();
  }

  take(model: Model): void {
    this.#model = model;
  }

  begin(wanted: SiteWanted): void {
    this.#wanted = wanted;
    this.soFar = 0;
  }

  async made(): Promise<MadeBeside> {
    if (this.#model === undefined || this.#wanted === undefined)
      throw new Error('nothing has begun');
    const { Maker } = await import('./maker.ts');
    this.#maker ??= new Maker();
    return this.#maker.make(this.#model, this.#wanted, (done) => {
      this.soFar = done;
      return setImmediate();
    });
  }

  beginPages(): undefined {}

  async keep(isForLater: boolean): Promise<void> {
    this.#model = undefined;
    this.#wanted = undefined;
    await this.#maker?.keep(isForLater);
  }

  async writeDown(): Promise<void> {
    await this.#maker?.writeDown();
  }

  async close(): Promise<void> {}
}

/** As in a process that builds again and again, for what lives no longer than a file: with less, much time goes into clearing up. */
const ROOM = { maxYoungGenerationSizeMb: 192 };

type Report = Exclude<ThreadReport, { readonly kind: 'so-far' | 'pages' }>;

/** In a thread, which begins at once. */
export class EmittingApart implements Emitting {
  readonly #worker = new Worker(THREAD, { env: keepingCompiled(), resourceLimits: ROOM });
  readonly #sender = new Sender();
  #waiting: PromiseWithResolvers<Report> | undefined;
  #pages: PromiseWithResolvers<WrittenPages> | undefined;
  #failure: Error | undefined;
  /** For how many of its reports somebody waits. */
  #awaitedNow = 0;
  soFar = 0;
  heap = 0;

  constructor() {
    this.#worker
      .on('message', (report: ThreadReport) => {
        if (report.kind === 'so-far') this.soFar = report.done;
        else if (report.kind === 'pages') this.#pages?.resolve(report.pages);
        else this.#waiting?.resolve(report);
      })
      .on('error', (error: Error) => this.#fail(error))
      .on('exit', (code) =>
        this.#fail(new Error(`the files beside the pages were not made: ended with ${code}`)),
      );
    this.#worker.unref();
  }

  get isAlive(): boolean {
    return this.#failure === undefined;
  }

  lookOver(): void {
    this.#tell({ kind: 'look-over' });
  }

  take({ announced: { tables }, today, reminders, ledger }: Model): void {
    const parcel = this.#sender.parcelOf({ tables, today, reminders, ledger });
    this.#tell({ kind: 'take', parcel });
  }

  /**
   * Takes what a model will be made of if the check finds no fault in it. With what it finds besides, this is to be told; if it does
   * find a fault, this is to be closed.
   */
  takeUnchecked(given: Omit<Given, 'reminders'>): (reminders: readonly Reminder[]) => void {
    const teller = new Teller<readonly Reminder[]>();
    const { later } = teller;
    const parcel = this.#sender.parcelOf({ ...given, reminders: later });
    this.#tell({ kind: 'take', parcel }, [later.port]);
    return (reminders) => teller.tell(reminders);
  }

  begin(wanted: SiteWanted): void {
    this.soFar = 0;
    // Whoever has failed before does not ask any more how it went.
    this.#ask({ kind: 'make', wanted }).catch(() => {});
  }

  async made(): Promise<MadeBeside> {
    const report = await this.#waiting?.promise;
    if (report?.kind !== 'made') throw new Error('nothing has begun');
    this.heap = report.heap;
    return report.made;
  }

  beginPages(place: PagesPlace): PagesApart {
    this.#tell({ kind: 'begin-pages', place });
    return {
      write: (page) => this.#tell({ kind: 'page', page }, ownBuffer(page.bytes)),
      written: () => this.#endPages(),
    };
  }

  async #endPages(): Promise<WrittenPages> {
    if (this.#failure !== undefined) throw this.#failure;
    const waiting = Promise.withResolvers<WrittenPages>();
    this.#pages = waiting;
    this.#tell({ kind: 'end-pages' });
    return this.#awaited(waiting.promise);
  }

  /** Nobody waits for a thread that has nothing to do. */
  async #awaited<Told>(report: Promise<Told>): Promise<Told> {
    this.#awaitedNow += 1;
    this.#worker.ref();
    try {
      return await report;
    } finally {
      this.#awaitedNow -= 1;
      if (this.#awaitedNow === 0) this.#worker.unref();
    }
  }

  #tell(order: ThreadOrder, given: readonly (ArrayBuffer | MessagePort)[] = []): void {
    this.#worker.postMessage(order, given);
  }

  async keep(isForLater: boolean): Promise<void> {
    await this.#ask({ kind: 'keep', isForLater });
  }

  async writeDown(): Promise<void> {
    await this.#ask({ kind: 'write-down' });
  }

  async close(): Promise<void> {
    this.#failure ??= new Error('it has been closed');
    await this.#worker.terminate();
  }

  async #ask(order: ThreadOrder): Promise<Report> {
    if (this.#failure !== undefined) throw this.#failure;
    const waiting = Promise.withResolvers<Report>();
    this.#waiting = waiting;
    this.#tell(order);
    return this.#awaited(waiting.promise);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#pages?.reject(this.#failure);
  }
}

/** What holds nothing but these bytes is given away and need not be copied. */
function ownBuffer({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
