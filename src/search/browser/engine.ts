import type { InstantIndex, InstantRecord } from '../instant-format.ts';
import { type Hit, InstantSearch } from '../instant-search.ts';
import { isLatin } from '../latin.ts';
import { type Query, understand } from '../query.ts';
import { Extras } from './extras.ts';
import { FullText } from './fulltext.ts';
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
  readonly instant: InstantSearch;
  readonly extras: Extras;
}

/** Everything a search needs, loaded when it is first needed, without a word about how it is shown. */
export class SearchEngine {
  readonly #addresses: SearchAddresses;
  readonly #fullText: FullText;
  #loaded: Promise<Loaded> | undefined;

  constructor(addresses: SearchAddresses) {
    this.#addresses = addresses;
    this.#fullText = new FullText(addresses.pagefind, addresses.fulltext);
  }

  /** Starts loading what the first search will need. */
  warmUp(): void {
    void this.#load().catch(() => {});
    void this.#fullText.load().catch(() => {});
  }

  /**
   * Answers a query twice: at once from the instant index, then again with what the full text adds. An id or a document
   * number has one answer; without a query, every record of the instant index is one. Throws when the instant index cannot be had.
   */
  async *search(text: string): AsyncGenerator<Answers> {
    const { index, instant, extras } = await this.#load();
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
    const hits = [...(isLatin(text) ? await extras.saidLike(text) : []), ...instant.search(query)];
    const unique = [...new Map(hits.map((hit) => [hit.record.id, hit])).values()];
    yield { index, query, results: merge(index, unique, new Map(), new Map()) };
    yield { index, query, results: await this.#withFullText(index, query, unique) };
  }

  /** The instant answers stand alone when the full text cannot be had. */
  async #withFullText(index: InstantIndex, query: Query, hits: readonly Hit[]): Promise<Result[]> {
    try {
      const [scores, records] = await Promise.all([
        this.#fullText.search(query),
        this.#fullText.records(),
      ]);
      return merge(index, hits, scores, records);
    } catch {
      return merge(index, hits, new Map(), new Map<string, InstantRecord>());
    }
  }

  /** A failure is forgotten, so that the next search tries again. */
  #load(): Promise<Loaded> {
    this.#loaded ??= this.#open().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #open(): Promise<Loaded> {
    const response = await fetch(this.#addresses.index);
    if (!response.ok) throw new Error(`${response.status}`);
    const index = (await response.json()) as InstantIndex;
    return { index, instant: new InstantSearch(index), extras: new Extras(index, this.#addresses) };
  }
}

function understandWith(index: InstantIndex, text: string): Query {
  return understand(text, {
    synonyms: index.synonyms,
    streets: index.streets.map(
      ([position, names]) => [index.bodies[position]?.id ?? '', names] as const,
    ),
  });
}
