import type { InstantRecord } from '../../search/instant-format.ts';
import { digestAt } from '../../search/marks.ts';
import { openIds } from '../../search/packed-ids.ts';
import { passage } from '../../search/passage.ts';
import { countEach } from '../../search/rarity.ts';
import { type PairHolders, pairShares } from '../../search/shares.ts';
import {
  type FullTextIndex,
  type KeptText,
  openPairs,
  type PairFile,
  pairPlaces,
  type TextFile,
} from '../../search/text-format.ts';
import { openShards, type WordShards, wordPlaceOf } from '../../search/word-shards.ts';
import { CheckedFiles } from './checked-files.ts';
import type { SearchAddresses } from './engine.ts';
import { fetchJson, lazy, unstored } from './lazy.ts';
import type { TextScore } from './results.ts';

interface FullTextAnswer {
  readonly scores: ReadonlyMap<string, TextScore>;
  /** The best records that only the full text knows, by their ids. */
  readonly records: ReadonlyMap<string, InstantRecord>;
}

/** So many pairs, the rarest, show whether any text is worth asking for the others: it must hold two of them. */
const PROBE = { pairs: 3, held: 2 } as const;
/** More pairs than this say nothing new, and each may cost a round trip. */
const MAX_PAIRS = 14;
/** Fewer pairs than this stand together in many texts by chance. */
const WHOLE_PAIRS = 3;
/** Each record that only the full text knows costs a file to fetch, and comes after the others. */
const MAX_OTHERS = 5;
/** As many are read to quote them. */
const MAX_PASSAGES = 3;
/** Less of the query than this in such a record is chance. */
const OTHER_SHARE = 0.5;
/** A page that stays open asks at most this often whether the site has been published anew. */
const ASK_AGAIN_MS = 60_000;

type Addresses = Pick<SearchAddresses, 'fulltext' | 'pairFiles' | 'textFiles'>;

/** The full text of every record: a query is asked pair by pair, and the answers are summed. */
export class FullText {
  readonly #addresses: Addresses;
  readonly #anew: boolean;
  readonly #loading = lazy(() => this.#open());
  #asked = Number.NEGATIVE_INFINITY;

  /** `anew` passes by every store on the way. */
  constructor(addresses: Addresses, anew = false) {
    this.#addresses = addresses;
    this.#anew = anew;
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
    const texts = await this.#loading();
    try {
      return await answerOf(texts, core, wanted, isKnown);
    } catch (error) {
      // A file that is gone, or is not the one that was meant, is of another publication or of none.
      if (await this.#isReplaced(texts)) return 'replaced';
      throw error;
    }
  }

  /** Whether other texts are published than those that were opened. */
  async #isReplaced({ state }: Texts): Promise<boolean> {
    const now = performance.now();
    if (now - this.#asked < ASK_AGAIN_MS) return false;
    this.#asked = now;
    const published = await this.#fetchIndex(true).catch(() => undefined);
    return published !== undefined && published.state !== state;
  }

  async #open(): Promise<Texts> {
    return new Texts(await this.#fetchIndex(this.#anew), this.#addresses, this.#anew);
  }

  #fetchIndex(anew: boolean): Promise<FullTextIndex> {
    const { fulltext } = this.#addresses;
    return fetchJson(anew ? unstored(fulltext) : fulltext, 'no-cache');
  }
}

/** The texts of one publication. */
class Texts {
  readonly state: string;
  readonly common: ReadonlySet<string>;
  readonly #textsAFile: number;
  /** The ids of the records, and the place of each. */
  readonly #ids: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #shards: WordShards;
  readonly #digests: ReadonlyMap<string, string>;
  readonly #pairFiles: CheckedFiles<PairFile>;
  readonly #textFiles: CheckedFiles<TextFile>;
  /** By the name of a file, what it tells. */
  readonly #held = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(index: FullTextIndex, { pairFiles, textFiles }: Addresses, anew: boolean) {
    const { state, records, pairs, textsAFile, common } = index;
    this.state = state;
    this.common = new Set(common);
    this.#textsAFile = textsAFile;
    this.#ids = openIds(records);
    this.#places = new Map(this.#ids.map((id, place) => [id, place]));
    this.#shards = openShards(pairs);
    this.#digests = new Map(
      pairPlaces(this.#shards).map(({ name }, at) => [name, digestAt(pairs.digests, at)]),
    );
    this.#pairFiles = new CheckedFiles(pairFiles, anew);
    this.#textFiles = new CheckedFiles(textFiles, anew);
  }

  /** The ids of the records whose texts hold a pair. */
  async holdersOf(pair: string): Promise<string[]> {
    const { name } = wordPlaceOf(pair, this.#shards);
    const known = this.#held.get(name);
    const held = known ?? openPairs(await this.#pairFiles.get(name, this.#digests.get(name) ?? ''));
    this.#held.set(name, held);
    return (held.get(pair) ?? []).map((place) => this.#ids[place] ?? '');
  }

  /** The text of a record. */
  async textOf(id: string): Promise<KeptText> {
    const place = this.#places.get(id) ?? 0;
    const file = await this.#textFiles.get(`${Math.floor(place / this.#textsAFile)}`);
    const text = file[place % this.#textsAFile];
    if (text?.id !== id) throw new Error('the texts are of two publications');
    return text;
  }
}

async function answerOf(
  texts: Texts,
  core: string,
  wanted: readonly string[],
  isKnown: (id: string) => boolean,
): Promise<FullTextAnswer> {
  const pairs = wanted.filter((pair) => !texts.common.has(pair)).slice(0, MAX_PAIRS);
  const probe = await askEach(texts, pairs.slice(0, PROBE.pairs));
  const rest = pairs.slice(PROBE.pairs);
  const answers =
    rest.length > 0 && isWorthAsking(probe) ? [...probe, ...(await askEach(texts, rest))] : probe;
  // What some of the pairs say by themselves is chance.
  if (answers.length < pairs.length) return { scores: new Map(), records: new Map() };
  const scores = scoresOf(answers);
  const [records, passages] = await Promise.all([
    othersOf(scores, texts, isKnown),
    passagesOf(scores, texts, core),
  ]);
  return { scores: new Map([...scores, ...passages]), records };
}

function askEach(texts: Texts, pairs: readonly string[]): Promise<PairHolders[]> {
  return Promise.all(pairs.map(async (pair) => [pair, await texts.holdersOf(pair)] as const));
}

/** Nearly every pair lies in a file of its own: where no text holds two of the rarest, none is fetched for the rest. */
function isWorthAsking(probe: readonly PairHolders[]): boolean {
  const held = countEach(probe.map(([, holders]) => holders));
  return [...held.values()].some((count) => count >= PROBE.held);
}

function scoresOf(pairs: readonly PairHolders[]): Map<string, TextScore> {
  const held = countEach(pairs.map(([, holders]) => holders));
  const isWhole = (key: string) => pairs.length >= WHOLE_PAIRS && held.get(key) === pairs.length;
  return new Map(
    [...pairShares(pairs)].map(([key, share]) => [key, { share, whole: isWhole(key) }]),
  );
}

/** The best of the records that only the full text knows: with their texts stands the rest. */
async function othersOf(
  scores: ReadonlyMap<string, TextScore>,
  texts: Texts,
  isKnown: (id: string) => boolean,
): Promise<Map<string, InstantRecord>> {
  const best = bestOf(
    scores,
    ({ share }, key) => share >= OTHER_SHARE && !isKnown(key),
    MAX_OTHERS,
  );
  const loaded = best.map(async (key) => {
    const { content: _, ...record } = await texts.textOf(key);
    return [key, record] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** The texts that hold every pair of a query are read: those that say it word for word are quoted, the others come down. */
async function passagesOf(
  scores: ReadonlyMap<string, TextScore>,
  texts: Texts,
  core: string,
): Promise<Map<string, TextScore>> {
  const best = bestOf(scores, ({ whole }) => whole, MAX_PASSAGES);
  const read = best.map(async (key) => {
    const { content } = await texts.textOf(key);
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
