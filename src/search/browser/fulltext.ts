import type { FullTextIndex, InstantRecord } from '../instant-format.ts';
import type { Query } from '../query.ts';
import { bigrams } from '../tokenize.ts';
import { fetchJson, lazy } from './lazy.ts';

/** What the full text says of a record: the share of the query that stands in its text, from 0 to 1. */
export type FullTextScores = ReadonlyMap<string, number>;

interface Pagefind {
  search(query: string): Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string }): Pagefind;
}

interface Loaded {
  readonly pagefind: Pagefind;
  readonly fragments: FullTextIndex['fragments'];
  readonly records: ReadonlyMap<string, InstantRecord>;
}

/** More pairs than this say nothing new and cost a round trip each. */
const MAX_PAIRS = 14;

/**
 * The full text of every record, through Pagefind. Its own query segmentation is passed by, since the index holds every
 * pair of neighbouring characters: the query is asked pair by pair and the answers are summed.
 */
export class FullText {
  readonly #pagefindBase: string;
  readonly #indexAddress: string;
  /** The library and the index's table of contents. */
  readonly load = lazy(() => this.#open());

  constructor(pagefindBase: string, indexAddress: string) {
    this.#pagefindBase = pagefindBase;
    this.#indexAddress = indexAddress;
  }

  /** The records that only the full text knows, by id. */
  async records(): Promise<ReadonlyMap<string, InstantRecord>> {
    return (await this.load()).records;
  }

  async search(query: Query): Promise<FullTextScores> {
    const { pagefind, fragments } = await this.load();
    const pairs = [...new Set(bigrams(query.core))].slice(0, MAX_PAIRS);
    const answers = await Promise.all(pairs.map((pair) => pagefind.search(`"${pair}"`)));
    const scores = new Map<string, number>();
    let total = 0;
    for (const { results } of answers) {
      if (results.length === 0) continue;
      // A pair that stands in very many records tells them apart little.
      const weight = 1 / Math.log(2 + results.length);
      total += weight;
      for (const { id } of results) {
        const record = fragments[id];
        if (record !== undefined) scores.set(record, (scores.get(record) ?? 0) + weight);
      }
    }
    return new Map([...scores].map(([id, score]) => [id, score / total]));
  }

  async #open(): Promise<Loaded> {
    const address = new URL(`${this.#pagefindBase}pagefind.js`, location.href).href;
    const [module, index] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<PagefindModule>,
      fetchJson<FullTextIndex>(this.#indexAddress),
    ]);
    const { fragments, records } = index;
    return {
      pagefind: withSpacedQueries(() => module.createInstance({ basePath: this.#pagefindBase })),
      fragments,
      records: new Map(records.map((record) => [record.id, record])),
    };
  }
}

/**
 * An instance takes its way of cutting queries from the page's language; with a language that is cut at spaces it asks
 * for our pairs as they are. The language is put back before anything else can read it.
 */
function withSpacedQueries(create: () => Pagefind): Pagefind {
  const root = document.documentElement;
  const language = root.lang;
  root.lang = 'en';
  try {
    return create();
  } finally {
    root.lang = language;
  }
}
