/** Writes pages into a store and a site that another thread makes, which so has its time for making pages. */
import { sha256 as digestOf } from '../../ledger/digest.ts';
import { PassingStore } from '../kept/passing-store.ts';
import { SiteWriter, type Written } from '../kept/site-writer.ts';
import { type NewFiles, Store, type StorePlace } from '../kept/store.ts';

/** A page that is made: its name in the site, its bytes, and their digest where it is known. */
export interface MadePage {
  readonly name: string;
  readonly sha256: string | undefined;
  readonly bytes: Uint8Array;
}

/** Where pages are to be written: the folder of the site, and the store. */
export interface PagesPlace extends StorePlace {
  readonly site: string;
}

/** What was written, for the site and for the store. */
export interface WrittenPages {
  readonly written: Written;
  readonly stored: NewFiles;
}

export class PageWriter {
  readonly #store: Store;
  readonly #site: SiteWriter;

  constructor({ site, kept, stamp, isLasting }: PagesPlace) {
    this.#store = isLasting ? Store.helping(kept, stamp) : PassingStore.helping(kept);
    this.#site = new SiteWriter(site, this.#store);
  }

  write({ name, sha256, bytes }: MadePage): void {
    this.#site.place(name, this.#store.putUnder(sha256 ?? digestOf(bytes), bytes));
    // Thousands of pages that wait to be cleared up would have all that there is looked through again and again.
    if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
  }

  handOver(): WrittenPages {
    return { written: this.#site.handOver(), stored: this.#store.handOver() };
  }
}
