import { ENTRY_FILE, type PagefindEntry, placesOfParts } from '../../search/pagefind-entry.ts';
import type { OpenPagefind } from '../search/fulltext.ts';
import { fetchJson, inTime, lazy, unstored } from '../search/lazy.ts';
import { type MergingPagefind, openPagefind, type Pagefind } from '../search/pagefind.ts';

/** The filter by which what is found is told apart: the address of the index that it stands in. */
const INDEX = 'index-address';
/** An index of a site that cannot be had would never be open, and every search would wait for it. */
const MOST_WAIT_MS = 15_000;

/**
 * The full text of several sites, opened as one by Pagefind's own merging. What runs is the script and the program of this site
 * alone; of the others only their indexes are read. An index is taken in when its district is first looked through.
 */
export class MergedText {
  readonly #own: string;
  #made = lazy(() => this.#make());
  #merged = new Map<string, Promise<void>>();

  /** `own` is the address of the index of this site. */
  constructor(own: string) {
    this.#own = own;
  }

  /** Opens the index of one site. */
  readonly open: OpenPagefind = async (base, parts) => {
    // What fails is told by whoever waits for it.
    parts.catch(() => {});
    await this.#takeIn(base, parts);
    const own: Pagefind = {
      search: async (query) => {
        const pagefind = await this.#takeIn(base, parts);
        return pagefind.search(query, { filters: { [INDEX]: base } });
      },
    };
    return own;
  };

  async #takeIn(base: string, parts: Promise<number>): Promise<MergingPagefind> {
    const pagefind = await this.#made();
    const known = this.#merged.get(base);
    const merging = known ?? this.#merge(pagefind, base, parts);
    this.#merged.set(base, merging);
    try {
      await merging;
    } catch (error) {
      // One index that is not whole spoils the searches of all: the others are taken in again, by themselves.
      if (this.#merged.get(base) === merging) {
        this.#merged = new Map();
        this.#made = lazy(() => this.#make());
      }
      throw error;
    }
    return pagefind;
  }

  /** The first part of the index of this site is what the others are merged into. */
  async #merge(pagefind: MergingPagefind, base: string, parts: Promise<number>): Promise<void> {
    const isOwn = base === this.#own;
    if (!isOwn) {
      const [own, other] = await Promise.all([versionAt(this.#own), versionAt(base)]);
      if (own !== other) throw new Error(`${base} is an index of Pagefind ${other}`);
    }
    const merging = placesOfParts(await parts)
      .slice(isOwn ? 1 : 0)
      .map((place) => pagefind.mergeIndex(`${base}${place}`, { mergeFilter: { [INDEX]: base } }));
    await inTime(Promise.all(merging), MOST_WAIT_MS);
  }

  #make(): Promise<MergingPagefind> {
    return openPagefind({ basePath: this.#own, mergeFilter: { [INDEX]: this.#own } });
  }
}

async function versionAt(base: string): Promise<string> {
  const { version } = await fetchJson<PagefindEntry>(unstored(`${base}${ENTRY_FILE}`), 'no-store');
  return version;
}
