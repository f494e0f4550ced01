import type { FullTextIndex, InstantRecord } from '../../search/instant-format.ts';
import {
  ENTRY_FILE,
  type PagefindEntry,
  placesOfParts,
  releaseOf,
} from '../../search/pagefind-entry.ts';
import { passage } from '../../search/passage.ts';
import { countEach } from '../../search/rarity.ts';
import { type PairHolders, pairShares } from '../../search/shares.ts';
import { fetchJson, lazy, unstored } from './lazy.ts';
import { openPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';
import type { TextScore } from './results.ts';

/** Fragments by record. */
type Fragments = ReadonlyMap<string, PagefindResult>;

interface FullTextAnswer {
  readonly scores: ReadonlyMap<string, TextScore>;
  /** The best records that only the full text knows, by their ids. */
  readonly records: ReadonlyMap<string, InstantRecord>;
}

interface Loaded {
  readonly pagefind: Pagefind;
  readonly index: FullTextIndex;
  readonly common: ReadonlySet<string>;
}

/** So many pairs, the rarest, show whether any text is worth asking for the others: it must hold two of them. */
const PROBE = { pairs: 3, held: 2 } as const;
/** More pairs than this say nothing new, and each may cost a round trip. */
const MAX_PAIRS = 14;
/** Fewer pairs than this stand together in many texts by chance. */
const WHOLE_PAIRS = 3;
/** Each record that only the full text knows is a file of its own, and comes after the others. */
const MAX_OTHERS = 5;
/** As many are read to quote them. */
const MAX_PASSAGES = 3;
/** Less of the query than this in such a record is chance. */
const OTHER_SHARE = 0.5;
/** A page that stays open asks at most this often whether the site has been published anew. */
const ASK_AGAIN_MS = 60_000;

/**
 * The full text of every record, through Pagefind. Its own query segmentation is passed by, since the words of the index are the
 * pairs of neighbouring characters: the query is asked pair by pair and the answers are summed.
 */
export class FullText {
  readonly #pagefindBase: string;
  readonly #indexAddress: string;
  readonly #anew: boolean;
  readonly #openPagefind: OpenPagefind;
  #loading = lazy(() => this.#open());
  #asked = Number.NEGATIVE_INFINITY;

  /** `anew` passes by every store on the way; the index may be opened as a part of several. */
  constructor(
    pagefindBase: string,
    indexAddress: string,
    anew = false,
    openPagefind: OpenPagefind = openAlone,
  ) {
    this.#anew = anew;
    this.#openPagefind = openPagefind;
    this.#pagefindBase = pagefindBase;
    this.#indexAddress = indexAddress;
  }

  /**
   * What is found for a query and its pairs, best asked with the rarest first, or word that the site has been published anew and
   * everything is to be loaded again. Records that are known need not be read to be shown.
   */
  async search(
    core: string,
    wanted: readonly string[],
    isKnown: (id: string) => boolean,
  ): Promise<FullTextAnswer | 'replaced'> {
    const loaded = await this.#loading();
    const pairs = wanted.filter((pair) => !loaded.common.has(pair)).slice(0, MAX_PAIRS);
    const probe = await askEach(loaded, pairs.slice(0, PROBE.pairs));
    const rest = pairs.slice(PROBE.pairs);
    const answers =
      rest.length > 0 && isWorthAsking(probe)
        ? [...probe, ...(await askEach(loaded, rest))]
        : probe;
    // Pagefind takes a part of its index that is gone from the server for one in which nothing is found.
    if (answers.some(({ results }) => results.length === 0) && (await this.#isReplaced(loaded))) {
      this.#loading = lazy(() => this.#open());
      return 'replaced';
    }
    // What some of the pairs say by themselves is chance.
    if (answers.length < pairs.length) return { scores: new Map(), records: new Map() };
    const scores = scoresOf(
      answers.map(({ pair, results }) => [pair, results.map(({ id }) => id)]),
    );
    const fragments = new Map(
      answers.flatMap(({ results }) => results.map((one) => [one.id, one] as const)),
    );
    const [records, passages] = await Promise.all([
      othersOf(scores, fragments, isKnown),
      passagesOf(scores, fragments, core),
    ]);
    return { scores: new Map([...scores, ...passages]), records };
  }

  /** Whether the site has been published anew since the index was opened. */
  async #isReplaced({ index: { release, parts } }: Loaded): Promise<boolean> {
    const now = performance.now();
    if (now - this.#asked < ASK_AGAIN_MS) return false;
    this.#asked = now;
    const published = await this.#release(parts);
    return published !== undefined && published !== release;
  }

  /** Which release of the index is published; undefined where that cannot be had. */
  async #release(parts: number): Promise<string | undefined> {
    const entries = placesOfParts(parts).map((place) =>
      fetchJson<PagefindEntry>(unstored(`${this.#pagefindBase}${place}${ENTRY_FILE}`), 'no-store'),
    );
    return Promise.all(entries).then(releaseOf, () => undefined);
  }

  /** What is to be known of the release that Pagefind will read, whatever some store on the way kept of another. */
  async #inRelease(index: FullTextIndex): Promise<FullTextIndex> {
    const release = await this.#release(index.parts);
    if (release === undefined || release === index.release) return index;
    return fetchJson(unstored(this.#indexAddress), 'no-cache');
  }

  async #open(): Promise<Loaded> {
    const address = this.#indexAddress;
    const stored = fetchJson<FullTextIndex>(this.#anew ? unstored(address) : address, 'no-cache');
    const [pagefind, index] = await Promise.all([
      this.#openPagefind(
        this.#pagefindBase,
        stored.then(({ parts }) => parts),
      ),
      stored.then((known) => this.#inRelease(known)),
    ]);
    return { pagefind, index, common: new Set(index.common) };
  }
}

/** Opens the index below an address, which is in so many parts. */
export type OpenPagefind = (base: string, parts: Promise<number>) => Promise<Pagefind>;

const openAlone: OpenPagefind = async (basePath, parts) => {
  // What fails is told by whoever waits for it.
  parts.catch(() => {});
  const pagefind = await openPagefind({ basePath });
  const [, ...others] = placesOfParts(await parts);
  await Promise.all(others.map((place) => pagefind.mergeIndex(`${basePath}${place}`)));
  return pagefind;
};

interface PairAnswer {
  readonly pair: string;
  readonly results: readonly PagefindResult[];
}

function askEach({ pagefind }: Loaded, pairs: readonly string[]): Promise<PairAnswer[]> {
  return Promise.all(
    pairs.map(async (pair) => ({ pair, results: (await pagefind.search(`"${pair}"`)).results })),
  );
}

/** Each part of the index that a pair needs is a file of its own: where no text holds two of the rarest, none is fetched for the rest. */
function isWorthAsking(probe: readonly PairAnswer[]): boolean {
  const held = countEach(probe.map(({ results }) => results.map(({ id }) => id)));
  return [...held.values()].some((count) => count >= PROBE.held);
}

function scoresOf(pairs: readonly PairHolders[]): Map<string, TextScore> {
  const held = countEach(pairs.map(([, holders]) => holders));
  const isWhole = (key: string) => pairs.length >= WHOLE_PAIRS && held.get(key) === pairs.length;
  return new Map(
    [...pairShares(pairs)].map(([key, share]) => [key, { share, whole: isWhole(key) }]),
  );
}

/** The best of the records that only the full text knows: their fragments tell the rest. */
async function othersOf(
  scores: ReadonlyMap<string, TextScore>,
  fragments: Fragments,
  isKnown: (id: string) => boolean,
): Promise<Map<string, InstantRecord>> {
  const best = bestOf(
    scores,
    ({ share }, key) => share >= OTHER_SHARE && !isKnown(key),
    MAX_OTHERS,
  );
  const loaded = best.map(async (key) => {
    const { raw_url: url = '', meta = {} } = (await fragments.get(key)?.data()) ?? {};
    const { record: id = '', kind = '', title = '', date } = meta;
    return [key, { id, kind, title, url, ...(date === undefined ? {} : { date }) }] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** The texts that hold every pair of a query are read: those that say it word for word are quoted, the others come down. */
async function passagesOf(
  scores: ReadonlyMap<string, TextScore>,
  fragments: Fragments,
  core: string,
): Promise<Map<string, TextScore>> {
  const best = bestOf(scores, ({ whole }) => whole, MAX_PASSAGES);
  const read = best.map(async (key) => {
    const { content = '' } = (await fragments.get(key)?.data()) ?? {};
    const quoted = passage(content, core);
    const share = scores.get(key)?.share ?? 0;
    return [
      key,
      { share, whole: quoted !== undefined, ...(quoted && { passage: quoted }) },
    ] as const;
  });
  return new Map(await Promise.all(read));
}

/** The keys of the best scores of a kind, the best first and in an order that is always the same. */
function bestOf(
  scores: ReadonlyMap<string, TextScore>,
  isOfKind: (score: TextScore, key: string) => boolean,
  most: number,
): string[] {
  return [...scores]
    .filter(([key, score]) => isOfKind(score, key))
    .sort(([a, left], [b, right]) => right.share - left.share || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
}
