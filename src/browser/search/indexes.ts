import type { CardFile } from '../../search/card-file.ts';
import { type FirstFile, joinRest, unpackFirst } from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { Names } from '../../search/names.ts';
import type { Query } from '../../search/query.ts';
import { Ranking } from '../../search/ranking.ts';
import {
  type FactsFile,
  factsOf,
  isFactual,
  openRest,
  type RestFile,
} from '../../search/rest-file.ts';
import { type RankedSituations, SituationSearch } from '../../search/situations.ts';
import type { WordFile } from '../../search/word-file.ts';
import { CheckedFiles } from './checked-files.ts';
import { breath, fetchJson, lazy, unstored } from './lazy.ts';
import { WholeIndex } from './whole-index.ts';

/** What answers first. */
export interface FirstIndex {
  readonly index: InstantIndex;
  readonly ranking: Ranking;
  readonly names: Names;
  /** In which situations a record lies, the one that a query tells of first. */
  readonly situations: (record: InstantRecord, query: Query) => RankedSituations;
  /** By what it answers. */
  readonly by: 'first';
}

type Addresses = Readonly<Record<'index' | 'words' | 'facts' | 'wordFiles' | 'cardFiles', string>>;

/** What the script of the search brought along. */
interface Brought {
  readonly firstFile: FirstFile;
  /** Whether it is of what is published, as far as is known; if not, it answers only where nothing newer can be had. */
  readonly isCurrent: boolean;
}

/** A first file, opened. */
interface Opened {
  readonly index: InstantIndex;
  readonly state: string;
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
    const { index } = await this.#unpacked();
    await breath();
    const names = new Names(index.records);
    const ranking = new Ranking(index);
    await breath();
    const found = new SituationSearch(index);
    const situations = (record: InstantRecord, query: Query) => found.rank(record, query);
    return { index, names, ranking, situations, by: 'first' };
  }

  async #openWhole(): Promise<WholeIndex> {
    const [{ index: first, state }, file] = await this.#both();
    await breath();
    const rest = openRest(file);
    await breath();
    const index = joinRest(first, rest);
    await breath();
    const { wordFiles, cardFiles } = this.#addresses;
    const whole = new WholeIndex(index, file, {
      words: new CheckedFiles<WordFile>(wordFiles, this.isAnew),
      cards: new CheckedFiles<CardFile>(cardFiles, this.isAnew),
      facts: isFactual(file) ? undefined : () => this.#learnFacts(rest.records, state),
    });
    this.state = state;
    return whole;
  }

  /**
   * The two files together. A copy of the second is always asked after, so that an earlier one of both does not pass for the
   * newest; where one is of an earlier publication than the other, both are asked for anew.
   */
  async #both(): Promise<readonly [Opened, RestFile]> {
    const [first, rest] = await Promise.all([this.#unpacked(), this.#fetchRest()]);
    if (first.state === rest.state) return [first, rest];
    const anew = await Promise.all([this.#fetchFirst(true), this.#fetchRest(true)]);
    if (anew[0].state !== anew[1].state) throw new Error('the files are of two publications');
    return [this.#open(anew[0]), anew[1]];
  }

  #fetchFirst(anew = this.isAnew): Promise<FirstFile> {
    const { index } = this.#addresses;
    return fetchJson(anew ? unstored(index) : index, 'no-cache');
  }

  #fetchRest(anew = this.isAnew): Promise<RestFile> {
    const { words } = this.#addresses;
    return fetchJson(anew ? unstored(words) : words, 'no-cache');
  }

  /** Tells records what they are filtered by. */
  async #learnFacts(records: readonly InstantRecord[], state: string): Promise<void> {
    const { facts } = this.#addresses;
    const file = await fetchJson<FactsFile>(this.isAnew ? unstored(facts) : facts, 'no-cache');
    if (file.state !== state) throw new Error('the files are of two publications');
    let next = 0;
    for (const columns of file.groups) {
      await breath();
      for (const fact of factsOf(columns)) Object.assign(records[next++] ?? {}, fact);
    }
  }

  #open(file: FirstFile): Opened {
    return { index: unpackFirst(file), state: file.state };
  }
}
