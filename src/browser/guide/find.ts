/** What the guide says of a query: sections, best first. */
import { asIndexed, wordsAsked } from '../../search/guide-words.ts';
import { type FoundSection, type Hit, IndexWorker } from './index-worker.ts';

export interface Found {
  readonly count: number;
  /** Whether they say all that is asked for. */
  readonly isWhole: boolean;
  /** By what they were found: pairs of characters, Latin words and numbers. */
  readonly words: readonly string[];
  /** The first of them, and those from one place to another. */
  readonly first: readonly FoundSection[];
  sections(from: number, to: number): Promise<readonly FoundSection[]>;
}

/** Where no section has all of the words: less of those that any has than this is chance, and of several words one alone. */
const LEAST = { share: 0.5, words: 2 } as const;

interface Hits extends Pick<Found, 'isWhole'> {
  readonly hits: readonly Hit[];
}

export class GuideFinder {
  readonly #folder: string;
  #worker: IndexWorker | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads the program, for whoever is about to ask. */
  open(): IndexWorker {
    if (this.#worker === undefined || this.#worker.isBroken)
      this.#worker = new IndexWorker(this.#folder);
    return this.#worker;
  }

  /** Asks, for so many sections at once, and once more where the site has been published anew since the page was opened. */
  async find(query: string, atOnce: number): Promise<Found> {
    const words = wordsAsked(query);
    return this.#find(words, atOnce).catch(() => this.#find(words, atOnce));
  }

  async #find(words: readonly string[], atOnce: number): Promise<Found> {
    const worker = this.open();
    const { hits, isWhole } = await hitsOf(worker, words);
    const sections: Found['sections'] = (from, to) =>
      Promise.all(hits.slice(from, to).map((hit) => worker.sectionOf(hit)));
    const first = await sections(0, atOnce);
    return { count: hits.length, isWhole, words, first, sections };
  }
}

/**
 * The sections that hold all of the words, best first; where none does, those that hold the most of them. Each word is asked for by
 * itself too: of a word that no section holds Pagefind tells nothing.
 */
async function hitsOf(worker: IndexWorker, words: readonly string[]): Promise<Hits> {
  const [ranked = [], ...each] = await Promise.all(
    [words, ...words.map((word) => [word])].map((asked) => worker.search(asked.map(asIndexed))),
  );
  const sums = new Map<string, Hit & { readonly held: number }>();
  for (const hit of each.flat()) {
    const { held, score } = sums.get(hit.id) ?? { held: 0, score: 0 };
    sums.set(hit.id, { ...hit, held: held + 1, score: score + hit.score });
  }
  const whole = ranked.filter(({ id }) => sums.get(id)?.held === words.length);
  if (whole.length > 0) return { hits: whole, isWhole: true };
  const known = each.filter((hits) => hits.length > 0).length;
  const least = Math.max(known * LEAST.share, words.length > LEAST.words ? LEAST.words : 1);
  const most = [...sums.values()]
    .filter(({ held }) => held >= least)
    .sort((left, right) => right.held - left.held || right.score - left.score);
  return { hits: most, isWhole: false };
}
