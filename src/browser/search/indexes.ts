import {
  type FirstFile,
  type JoinedIndex,
  joinRest,
  type RestFile,
  unpackFirst,
} from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { InstantSearch } from '../../search/instant-search.ts';
import { SituationSearch } from '../../search/situations.ts';
import { bigrams } from '../../search/tokenize.ts';
import { WordsSearch } from '../../search/words-search.ts';
import { fetchJson, lazy, pause } from './lazy.ts';

/** What answers first. */
export interface FirstIndex {
  readonly index: InstantIndex;
  readonly instant: InstantSearch;
  readonly situations: SituationSearch;
}

/** Every record with all its wordings, and the words people use. */
export interface WholeIndex extends FirstIndex {
  readonly records: ReadonlyMap<string, InstantRecord>;
  readonly words: WordsSearch;
}

/** The two files of the instant index, each opened once: the first comes with the script of the search, the second is fetched. */
export class Indexes {
  readonly #addresses: { readonly index: string; readonly words: string };
  /** None where an older copy at hand must not do: the site has been published anew. */
  readonly #atHand: FirstFile | undefined;
  /** The first file, unpacked once for both indexes. */
  readonly #unpacked = lazy(async () => unpacked(this.#atHand ?? (await this.#fetchFirst())));
  readonly first = lazy(() => this.#openFirst());
  readonly whole = lazy(() => this.#openWhole());
  /** Whether everything is there. */
  isWhole = false;

  constructor(
    addresses: { readonly index: string; readonly words: string },
    firstFile?: FirstFile,
  ) {
    this.#addresses = addresses;
    this.#atHand = firstFile;
  }

  async #openFirst(): Promise<FirstIndex> {
    const { index } = await this.#unpacked();
    return { index, instant: new InstantSearch(index), situations: new SituationSearch(index) };
  }

  async #openWhole(): Promise<WholeIndex> {
    const { index, words, situations } = await this.#join();
    await pause();
    const instant = new InstantSearch(index);
    await pause();
    const search = new WordsSearch(words);
    this.isWhole = true;
    return {
      index,
      instant,
      situations: new SituationSearch(index, situations),
      words: search,
      records: new Map(index.records.map((record) => [record.id, record])),
    };
  }

  /** The two files together. Where one is of an earlier publication than the other, both are asked for anew. */
  async #join(): Promise<JoinedIndex> {
    const cache = this.#atHand === undefined ? 'no-cache' : 'default';
    const files = await Promise.all([this.#unpacked(), this.#fetchRest(cache)]);
    const [first, rest] =
      files[0].state === files[1].state
        ? files
        : await Promise.all([this.#fetchFirst().then(unpacked), this.#fetchRest('no-cache')]);
    if (first.state !== rest.state) throw new Error('the files are of two publications');
    return joinRest(first.index, rest);
  }

  #fetchFirst(): Promise<FirstFile> {
    return fetchJson(this.#addresses.index, 'no-cache');
  }

  #fetchRest(cache: RequestCache): Promise<RestFile> {
    return fetchJson(this.#addresses.words, cache);
  }
}

function unpacked(file: FirstFile): { state: string; index: InstantIndex } {
  return { state: file.state, index: unpackFirst(file) };
}

/** The share of the pairs of a query that stand in a record's own wordings or in the words people use of it. */
export function explained({ instant, words }: WholeIndex, id: string, core: string): number {
  const pairs = [...new Set(bigrams(core))];
  const held = pairs.filter((pair) => instant.holds(id, pair) || words.holds(id, pair));
  return held.length / pairs.length;
}
