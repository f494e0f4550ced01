/**
 * Whether pages and files that are kept are what they would be if they were made: edit after edit, all pages once with what is kept of the
 * edits before, and once all of them made by the same programs of the model itself, without anybody noting what is asked.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptFiles } from '../../../src/build/kept/emitted.ts';
import { KeptPages } from '../../../src/build/kept/pages.ts';
import type { Recalled } from '../../../src/build/kept/recall.ts';
import { stamp } from '../../../src/build/kept/stamp.ts';
import { Store } from '../../../src/build/kept/store.ts';
import type { KeptUnit } from '../../../src/build/kept/trace/memory.ts';
import { Warm } from '../../../src/build/kept/warm.ts';
import type { Pages } from '../../../src/build/making.ts';
import { Progress } from '../../../src/build/progress.ts';
import { renderPages } from '../../../src/build/render-pages.ts';
import { checkFolder } from '../../../src/check/check.ts';
import type { CheckedTables } from '../../../src/check/run.ts';
import { sha256 } from '../../../src/ledger/digest.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { Model } from '../../../src/model/model.ts';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { randomFrom } from '../random.ts';
import { editOf, type Random } from './edits.ts';
import { emittedOutcome } from './emitted.ts';

export const DAY = '2026-11-29';
/** After so many edits the rows are those of the district again, or nothing would be left of them. */
const AFRESH = 12;
const COLD = 5;

export interface Outcome {
  readonly edits: number;
  readonly refused: number;
  readonly kept: number;
  readonly made: number;
  /** Pages that were kept and should have been made. */
  readonly stale: readonly string[];
}

export async function benchEdits(
  { edits, seed }: { readonly edits: number; readonly seed: number },
  log: (line: string) => void,
): Promise<Outcome> {
  const bench = new Bench(log);
  await bench.begin();
  const random = randomFrom(seed);
  for (let number = 1; number <= edits; number += 1) await bench.edit(number, random);
  return bench.outcome();
}

class Bench {
  readonly #log: (line: string) => void;
  readonly #folder = path.join(workFolder(), 'edits');
  readonly #warm = new Warm();
  #recalled: Recalled<KeptUnit> | undefined;
  #stamp = '';
  #ledger: Ledger | undefined;
  #district: CheckedTables | undefined;
  #tables: CheckedTables | undefined;
  #day = DAY;
  #counts = { edits: 0, refused: 0, kept: 0, made: 0 };
  readonly #stale: string[] = [];

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  async begin(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
    const { tables, ledger } = await checkFolder(dataFolder(), DAY);
    if (tables === undefined) throw new Error('the district has faults');
    this.#district = tables;
    this.#tables = tables;
    this.#ledger = ledger;
    this.#stamp = await stamp();
    await this.#kept(new Model(tables, DAY, ledger));
  }

  async edit(number: number, random: Random): Promise<void> {
    if (number % AFRESH === 0) this.#tables = this.#district;
    if (this.#tables === undefined) throw new Error('nothing has begun');
    // Now and then it is only another day.
    if (random() < 0.08)
      this.#day = `2026-11-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const { tables, said } = editOf(this.#tables, random);
    const made = await this.#tried(tables);
    this.#counts.edits += 1;
    if (made === undefined) {
      this.#counts.refused += 1;
      this.#log(`${number} ${said}: cannot be built`);
      return;
    }
    this.#tables = tables;
    this.#counts.kept += made.kept;
    this.#counts.made += made.made;
    this.#stale.push(...made.stale.map((page) => `${number} ${said}: ${page}`));
    this.#log(
      `${number} ${said}: ${made.made} made, ${made.units} units of files, ${made.stale.length} stale ${made.stale.slice(0, 3).join(' ')}`,
    );
  }

  outcome(): Outcome {
    this.#warm.close();
    return { ...this.#counts, stale: this.#stale };
  }

  /** Rows that no check has passed may be more than a page can bear; then there is nothing to compare. */
  async #tried(tables: CheckedTables) {
    const clean = await this.#clean(tables).catch(() => undefined);
    if (clean === undefined) return undefined;
    const { files, counts, emitted } = await this.#kept(this.#modelOf(tables));
    const all = new Set([...clean.keys(), ...files.keys()]);
    const stale = [...all].filter((file) => clean.get(file) !== files.get(file));
    return { ...counts, units: emitted.made, stale: [...stale, ...emitted.stale] };
  }

  #modelOf = (tables: CheckedTables): Model => new Model(tables, this.#day, this.#ledger);

  async #kept(model: Model) {
    const store = this.#warm.last.store?.again() ?? (await this.#opened());
    const pages = new KeptPages(store, model, this.#warm.last.recalled);
    const counts = { kept: 0, made: 0 };
    const counting: Pages = {
      model: pages.model,
      keep: (page) => {
        const isKept = pages.keep(page);
        counts[isKept ? 'kept' : 'made'] += 1;
        return isKept;
      },
      make: (page, render) => pages.make(page, render),
      untell: pages.untell,
    };
    await render(model, counting, store, this.#warm);
    const beside = new KeptFiles(store, model, this.#recalled);
    const emitted = await emittedOutcome(beside, model);
    const recalled = pages.close();
    const recalledBeside = beside.close();
    await store.close();
    // Most builds go on with what they have in memory; now and then one begins with what lies on the disk.
    const isCold = this.#counts.edits % COLD === 0;
    Object.assign(
      this.#warm.last,
      isCold ? { recalled: undefined, store: undefined } : { recalled, store },
    );
    this.#recalled = isCold ? undefined : recalledBeside;
    const files = new Map([...pages.files].map(([file, stored]) => [file, stored.sha256]));
    return { files, counts, emitted };
  }

  #opened = (): Promise<Store> => Store.open(path.join(this.#folder, 'kept'), this.#stamp);

  async #clean(tables: CheckedTables): Promise<ReadonlyMap<string, string>> {
    const model = this.#modelOf(tables);
    const files = new Map<string, string>();
    const pages: Pages = {
      model,
      keep: () => false,
      untell: () => {},
      make: async ({ file }, make) => void files.set(file, sha256(await make())),
    };
    await render(model, pages, await this.#opened(), this.#warm);
    return files;
  }
}

/** `warm`: where the programs are kept for the next time. */
export async function render(model: Model, pages: Pages, store: Store, warm?: Warm): Promise<void> {
  const progress = new Progress(() => {});
  try {
    await renderPages({ model, pages, store, progress }, warm);
  } finally {
    progress.stop();
  }
}
