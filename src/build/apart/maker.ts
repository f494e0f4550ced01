/** Makes the files beside the pages of one site after another, with what it has kept of the site before in a store of its own. */
import type { Model } from '../../model/model.ts';
import { firstFileOf } from '../../search/search-files.ts';
import { KeptFiles } from '../kept/emitted.ts';
import { LastBuild } from '../kept/last-build.ts';
import { PassingStore } from '../kept/passing-store.ts';
import { type Lying, SiteWriter, type Written } from '../kept/site-writer.ts';
import { Store, type StorePlace } from '../kept/store.ts';
import type { KeptUnit } from '../kept/trace/memory.ts';
import type { Taken } from '../taken.ts';
import { writeEmitted } from '../write-emitted.ts';

/** For which site the files are to be made. */
export interface SiteWanted extends StorePlace {
  /** Where the site is made, and what lies there of one before. */
  readonly folder: string;
  readonly lying: Lying;
  /** Whether another has taken some of them. */
  readonly taken: Taken;
}

/** What was made. */
export interface MadeBeside {
  readonly written: Written;
  /** The first file of the search, which is no file of the site: its script brings it along. */
  readonly first: ReturnType<typeof firstFileOf>;
}

export class Maker {
  readonly #last = new LastBuild<KeptUnit>();
  #made: { readonly store: Store; readonly files: KeptFiles } | undefined;

  /** The store as it was looked over. */
  #lookedOver: Store | undefined;

  /** Looks how the files lie that it has kept, as long as it does not know yet what of them is wanted. */
  lookOver(): void {
    this.#lookedOver = this.#last.store?.again();
    this.#lookedOver?.lookOver();
  }

  /** Makes the files of a model, and writes them. */
  async make(
    model: Model,
    { folder, lying, kept, stamp, isLasting, taken }: SiteWanted,
    meanwhile: (done: number) => Promise<unknown>,
  ): Promise<MadeBeside> {
    const open = () => (isLasting ? Store.open(kept, stamp) : PassingStore.begin(kept));
    const store = this.#lookedOver ?? this.#last.store?.again() ?? (await open());
    this.#lookedOver = undefined;
    const site = new SiteWriter(folder, store, lying);
    const files = new KeptFiles(store, model, this.#last.recalled);
    await writeEmitted(files, site, taken, meanwhile);
    this.#made = { store, files };
    return { written: site.handOver(), first: firstFileOf(model) };
  }

  /** Keeps what has been made for the next site. `isForLater`: what was asked is written when there is nothing else to do. */
  async keep(isForLater: boolean): Promise<void> {
    if (this.#made === undefined) return;
    const { store, files } = this.#made;
    this.#made = undefined;
    const recalled = files.close(isForLater);
    await store.close();
    this.#last.take(store, recalled, isForLater);
  }

  /** Writes what can wait, unless somebody else has been at the store since. */
  writeDown(): Promise<void> {
    return this.#last.writeDown();
  }
}
