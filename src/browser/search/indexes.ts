import {
  type FirstFile,
  type JoinedIndex,
  joinRest,
  type Rest,
  unpackFirst,
} from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { Names } from '../../search/names.ts';
import { Ranking } from '../../search/ranking.ts';
import { openRest, type RestFile } from '../../search/rest-file.ts';
import { SituationSearch } from '../../search/situations.ts';
import { readSpread } from '../../search/spread.ts';
import { Unsqueezing } from '../../search/squeeze.ts';
import { breath, fetchJson, inSlices, lazy } from './lazy.ts';

/** What answers first. */
export interface FirstIndex {
  readonly index: InstantIndex;
  readonly names: Names;
  readonly ranking: Ranking;
  readonly situations: SituationSearch;
}

/** Every record with all its wordings, and the words people use. */
export interface WholeIndex extends FirstIndex {
  readonly records: ReadonlyMap<string, InstantRecord>;
}

/** The two files of the instant index, each opened once: the first comes with the script of the search, the second is fetched. */
export class Indexes {
  readonly #addresses: { readonly index: string; readonly words: string };
  /** None where an older copy at hand must not do: the site has been published anew. */
  readonly #atHand: FirstFile | undefined;
  /** The first file, unpacked once for both indexes. */
  readonly #unpacked = lazy(async () => {
    await breath();
    return unpacked(this.#atHand ?? (await this.#fetchFirst()));
  });
  readonly first = lazy(() => this.#openFirst());
  readonly whole = lazy(() => this.#openWhole());
  /** The state of the data, once everything is there. */
  state: string | undefined;

  constructor(
    addresses: { readonly index: string; readonly words: string },
    firstFile?: FirstFile,
  ) {
    this.#addresses = addresses;
    this.#atHand = firstFile;
  }

  async #openFirst(): Promise<FirstIndex> {
    const { index } = await this.#unpacked();
    await breath();
    const names = new Names(index.records);
    const ranking = new Ranking(index);
    await inSlices(() => ranking.takeIn());
    await breath();
    return { index, names, ranking, situations: new SituationSearch(index) };
  }

  async #openWhole(): Promise<WholeIndex> {
    const { index, words, scope, spread, situations, state } = await this.#join();
    await breath();
    const ranking = new Ranking(index, { words, scope, spread: readSpread(spread) });
    await inSlices(() => ranking.takeIn());
    await breath();
    const names = new Names(index.records);
    await breath();
    const search = new SituationSearch(index, situations);
    await breath();
    this.state = state;
    const records = new Map(index.records.map((record) => [record.id, record]));
    return { index, names, ranking, situations: search, records };
  }

  /**
   * The two files together. A copy of the second is always asked after, so that an earlier one of both does not pass for the
   * newest; where one is of an earlier publication than the other, both are asked for anew.
   */
  async #join(): Promise<JoinedIndex & { readonly state: string }> {
    const files = await Promise.all([this.#unpacked(), this.#fetchRest()]);
    const [first, rest] =
      files[0].state === files[1].state
        ? files
        : await Promise.all([this.#fetchFirst().then(unpacked), this.#fetchRest()]);
    if (first.state !== rest.state) throw new Error('the files are of two publications');
    await breath();
    return { ...joinRest(first.index, rest), state: rest.state };
  }

  #fetchFirst(): Promise<FirstFile> {
    return fetchJson(this.#addresses.index, 'no-cache');
  }

  async #fetchRest(): Promise<Rest> {
    const file = await fetchJson<RestFile>(this.#addresses.words, 'no-cache');
    const texts = new Unsqueezing(file.texts);
    await inSlices(() => texts.step());
    return openRest(file, texts.text);
  }
}

function unpacked(file: FirstFile): { state: string; index: InstantIndex } {
  return { state: file.state, index: unpackFirst(file) };
}
