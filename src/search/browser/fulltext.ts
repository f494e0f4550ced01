import type { Query } from '../query.ts';
import { bigrams } from '../tokenize.ts';

/** What the full text adds to the instant answers: a record, how well it fits, and where it was found. */
export interface FullTextHit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly status: string | undefined;
  readonly date: string | undefined;
  readonly score: number;
  /** Share of the query's pairs that stand in the record. */
  readonly coverage: number;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}

interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string }): Pagefind;
}

/** More pairs than this say nothing new and cost a round trip each. */
const MAX_PAIRS = 14;
const MAX_HITS = 20;

/**
 * The full text of every record, through Pagefind. Its own query segmentation is passed by, since the index holds every
 * pair of neighbouring characters: the query is asked pair by pair and the answers are summed.
 */
export class FullText {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** Loads the library and the index's table of contents. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#open();
    return this.#pagefind;
  }

  async search(query: Query): Promise<FullTextHit[]> {
    const pairs = [...new Set(bigrams(query.core))].slice(0, MAX_PAIRS);
    if (pairs.length === 0) return [];
    const pagefind = await this.load();
    const found = new Map<string, { result: PagefindResult; score: number; pairs: number }>();
    for (const { results } of await Promise.all(
      pairs.map((pair) => pagefind.search(`"${pair}"`)),
    )) {
      // A pair that stands in very many records tells them apart little.
      const weight = 1 / Math.log(2 + results.length);
      for (const result of results) {
        const known = found.get(result.id) ?? { result, score: 0, pairs: 0 };
        found.set(result.id, {
          result,
          score: known.score + weight * (1 + result.score),
          pairs: known.pairs + 1,
        });
      }
    }
    const best = [...found.values()]
      .map((entry) => ({ ...entry, score: entry.score * (entry.pairs / pairs.length) }))
      .sort((left, right) => right.score - left.score)
      .slice(0, MAX_HITS);
    return Promise.all(
      best.map(async ({ result, score, pairs: count }) => {
        const { url, meta } = await result.data();
        return {
          id: meta['record'] ?? '',
          kind: meta['kind'] ?? '',
          title: meta['title'] ?? '',
          url,
          status: meta['status'],
          date: meta['date'],
          score,
          coverage: count / pairs.length,
        };
      }),
    );
  }

  async #open(): Promise<Pagefind> {
    const address = new URL(`${this.#base}pagefind.js`, location.href).href;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    // An instance takes its way of cutting queries from the page's language; with a language that is cut at spaces it
    // asks for our pairs as they are. The language is put back before anything else can read it.
    const root = document.documentElement;
    const language = root.lang;
    root.lang = 'en';
    try {
      return module.createInstance({ basePath: this.#base });
    } finally {
      root.lang = language;
    }
  }
}
