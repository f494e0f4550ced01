import type { InstantIndex, InstantRecord } from '../instant-format.ts';
import { InstantSearch } from '../instant-search.ts';
import { isLatin } from '../latin.ts';
import { type Query, understandWith } from '../query.ts';
import { Extras } from './extras.ts';
import { FullText } from './fulltext.ts';
import { fetchJson, lazy } from './lazy.ts';
import { merge, type Result } from './results.ts';

/** Where the search finds its files. */
export interface SearchAddresses {
  readonly index: string;
  readonly pagefind: string;
  readonly fulltext: string;
  readonly variants: string;
  readonly pinyin: string;
}

/** The answers of the moment; the full text may add to them. */
export interface Answers {
  readonly index: InstantIndex;
  readonly query: Query;
  readonly results: readonly Result[];
}

interface Loaded {
  readonly index: InstantIndex;
  readonly records: ReadonlyMap<string, InstantRecord>;
  readonly instant: InstantSearch;
  readonly extras: Extras;
}

/** Everything a search needs, loaded when it is first needed, without a word about how it is shown. */
export class SearchEngine {
  readonly #addresses: SearchAddresses;
  readonly #fullText: FullText;
  /** The instant index and what is made of it. */
  #load = lazy(() => this.#open());

  constructor(addresses: SearchAddresses) {
    this.#addresses = addresses;
    this.#fullText = new FullText(addresses.pagefind, addresses.fulltext);
  }

  /** Starts loading what the first search will need. */
  warmUp(): void {
    void this.#load()
      .then(() => this.#fullText.load())
      .catch(() => {});
  }

  /**
   * Answers a query twice: at once from the instant index, then again with what the full text adds. An id or a document
   * number has one answer; without a query, every record of the instant index is one. Throws when the instant index cannot be had.
   */
  async *search(text: string): AsyncGenerator<Answers> {
    const { index, records, instant, extras } = await this.#load();
    if (text === '') {
      const results = index.records.map((record) => ({ record, wording: '', sure: true }));
      yield { index, query: understandWith(index, ''), results };
      return;
    }
    const named = instant.named(text);
    if (named.length > 0) {
      yield { index, query: understandWith(index, text), results: named };
      return;
    }
    const query = understandWith(index, await extras.simplified(text));
    const hits = [
      ...(isLatin(text) ? await extras.saidLike(text) : []),
      ...instant.search(query),
    ].filter(({ record }) => appliesTo(index, record, query.streets));
    const unique = [...new Map(hits.map((hit) => [hit.record.id, hit])).values()];
    yield { index, query, results: merge(unique, undefined, (id) => records.get(id)) };
    // When the full text cannot be had, the instant answers stand alone.
    const added = await this.#fullText.search(query).catch(() => undefined);
    if (added === 'replaced') {
      this.#load = lazy(() => this.#open('no-cache'));
      yield* this.search(text);
    } else if (added !== undefined) {
      const recordOf = (id: string) => records.get(id) ?? added.records.get(id);
      yield { index, query, results: merge(unique, added.scores, recordOf) };
    }
  }

  async #open(cache?: RequestCache): Promise<Loaded> {
    const index = await fetchJson<InstantIndex>(this.#addresses.index, cache);
    const records = new Map(index.records.map((record) => [record.id, record]));
    const extras = new Extras(records, this.#addresses);
    return { index, records, instant: new InstantSearch(index), extras };
  }
}

/** Whether a record is of use where the query asks: a street's duty is not, when only other streets have it. */
function appliesTo(
  index: InstantIndex,
  { streets }: InstantRecord,
  asked: readonly string[],
): boolean {
  if (streets === undefined || asked.length === 0) return true;
  return streets.some((position) => asked.includes(index.bodies[position]?.id ?? ''));
}
