import {
  type FirstFile,
  type JoinedIndex,
  joinRest,
  type Rest,
  unpackFirst,
} from '../../search/instant-files.ts';
import type { FoundBy, InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { Names } from '../../search/names.ts';
import type { Query } from '../../search/query.ts';
import { Ranking } from '../../search/ranking.ts';
import { openRest, type RestFile } from '../../search/rest-file.ts';
import { SituationSearch } from '../../search/situations.ts';
import { breath, fetchJson, inSlices, lazy, unstored } from './lazy.ts';
import { WordFiles } from './word-files.ts';

/** What answers first. */
export interface FirstIndex {
  readonly index: InstantIndex;
  readonly names: Names;
  readonly ranking: Ranking;
  readonly situations: SituationSearch;
  /** By what it answers. */
  readonly by: FoundBy;
  readonly words: WordFiles;
}

/** Every record with all its wordings, found by the words people use too once they have been taken in. */
export interface WholeIndex extends FirstIndex {
  readonly records: ReadonlyMap<string, InstantRecord>;
  /** Takes in all words that a query can touch. Throws when any of them cannot be had. */
  readonly hear: (query: Query) => Promise<void>;
}

type Addresses = Readonly<Record<'index' | 'words' | 'wordFiles', string>>;

/** What the script of the search brought along. */
interface Brought {
  readonly firstFile: FirstFile;
  /** Whether it is of what is published, as far as is known; if not, it answers only where nothing newer can be had. */
  readonly isCurrent: boolean;
}

/** The two files of the instant index, each opened once: the first comes with the script of the search, the second is fetched, and files of words as queries need them. */
export class Indexes {
  readonly #addresses: Addresses;
  readonly #brought: Brought;
  /** Whether every store on the way is passed by: what they hold may be of another publication. */
  readonly isAnew: boolean;
  /** The first file, unpacked once for both indexes. */
  readonly #unpacked = lazy(async () => {
    await breath();
    const { firstFile, isCurrent } = this.#brought;
    if (isCurrent) return this.#open(firstFile);
    return this.#open(await this.#fetchFirst().catch(() => firstFile));
  });
  readonly first = lazy(() => this.#openFirst());
  readonly whole = lazy(() => this.#openWhole());
  /** The state of the data, once everything is there. */
  state: string | undefined;

  constructor(addresses: Addresses, brought: Brought) {
    this.#addresses = addresses;
    this.#brought = brought;
    this.isAnew = !brought.isCurrent;
  }

  async #openFirst(): Promise<FirstIndex> {
    const { index, words } = await this.#unpacked();
    await breath();
    const names = new Names(index.records);
    const ranking = new Ranking(index);
    await inSlices(() => ranking.takeIn());
    await breath();
    const situations = new SituationSearch(index);
    return { index, names, ranking, situations, by: 'first', words };
  }

  async #openWhole(): Promise<WholeIndex> {
    const { index, scope, words } = await this.#join();
    await breath();
    const ranking = new Ranking(index, { scope, by: 'whole' });
    await inSlices(() => ranking.takeIn());
    await breath();
    const names = new Names(index.records);
    await breath();
    const situations = new SituationSearch(index, 'whole');
    await breath();
    this.state = words.of.state;
    const records = new Map(index.records.map((record) => [record.id, record]));
    const hear = (query: Query) =>
      words.tell(query, (said) => {
        ranking.hear(said);
        situations.hear(said);
      });
    return { index, names, ranking, situations, by: 'whole', words, records, hear };
  }

  /**
   * The two files together. A copy of the second is always asked after, so that an earlier one of both does not pass for the
   * newest; where one is of an earlier publication than the other, both are asked for anew.
   */
  async #join(): Promise<JoinedIndex & { readonly words: WordFiles }> {
    const files = await Promise.all([this.#unpacked(), this.#fetchRest()]);
    const [first, rest] =
      files[0].words.of.state === files[1].state
        ? files
        : await Promise.all([
            this.#fetchFirst(true).then((file) => this.#open(file)),
            this.#fetchRest(true),
          ]);
    if (first.words.of.state !== rest.state) throw new Error('the files are of two publications');
    await breath();
    return { ...joinRest(first.index, rest), words: first.words };
  }

  #fetchFirst(anew = this.isAnew): Promise<FirstFile> {
    const { index } = this.#addresses;
    return fetchJson(anew ? unstored(index) : index, 'no-cache');
  }

  async #fetchRest(anew = this.isAnew): Promise<Rest> {
    const { words } = this.#addresses;
    return openRest(await fetchJson<RestFile>(anew ? unstored(words) : words, 'no-cache'));
  }

  #open(file: FirstFile): { readonly index: InstantIndex; readonly words: WordFiles } {
    const { wordFiles } = this.#addresses;
    return { index: unpackFirst(file), words: new WordFiles(file, wordFiles, this.isAnew) };
  }
}
