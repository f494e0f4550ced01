import { localToday } from '../../dates/local-today.ts';
import { rankedOn } from '../../search/handover.ts';
import { type FirstFile, unpackFirst } from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { Names } from '../../search/names.ts';
import type { Query } from '../../search/query.ts';
import { Ranking } from '../../search/ranking.ts';
import type { RestFile } from '../../search/rest-file.ts';
import { type RankedSituations, SituationSearch } from '../../search/situations.ts';
import { breath, fetchJson, lazy, unstored } from './lazy.ts';

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

/** What the script of the search brought along. */
interface Brought {
  readonly firstFile: FirstFile;
  /** Whether it is of what is published, as far as is known; if not, it answers only where nothing newer can be had. */
  readonly isCurrent: boolean;
}

/** A first file, unpacked. */
export interface Unpacked {
  readonly index: InstantIndex;
  readonly state: string;
}

type Addresses = Readonly<Record<'index' | 'words', string>>;

/** The first file, opened once, and the way to the second. */
export class FirstIndexes {
  readonly #addresses: Addresses;
  readonly #brought: Brought;
  /** Whether every store on the way is passed by: what they hold may be of another publication. */
  readonly isAnew: boolean;
  /** The first file, unpacked once for both indexes. */
  readonly unpacked = lazy(async () => {
    await breath();
    const { firstFile, isCurrent } = this.#brought;
    if (isCurrent) return unpacked(firstFile);
    return unpacked(await this.fetchFirst().catch(() => firstFile));
  });
  readonly opened = lazy(() => this.#open());
  /** The second file, as long as it has been asked for and nobody has taken it. */
  #rest: Promise<RestFile> | undefined;

  constructor(addresses: Addresses, brought: Brought) {
    this.#addresses = addresses;
    this.#brought = brought;
    this.isAnew = !brought.isCurrent;
  }

  /** The same, to be loaded once more. */
  anew(): FirstIndexes {
    return new FirstIndexes(this.#addresses, { ...this.#brought, isCurrent: false });
  }

  /** Begins to fetch the second file, for whoever takes it: they are to hear that it failed, and not to ask again. */
  askRest(): void {
    const again = () => this.fetchRest();
    this.#rest = this.#rest?.catch(again) ?? again();
    this.#rest.catch(() => {});
  }

  /** The second file, which is asked for anew the next time. */
  takeRest(): Promise<RestFile> {
    const asked = this.#rest ?? this.fetchRest();
    this.#rest = undefined;
    return asked;
  }

  fetchFirst(anew = this.isAnew): Promise<FirstFile> {
    const { index } = this.#addresses;
    return fetchJson(anew ? unstored(index) : index, 'no-cache');
  }

  fetchRest(anew = this.isAnew): Promise<RestFile> {
    const { words } = this.#addresses;
    return fetchJson(anew ? unstored(words) : words, 'no-cache');
  }

  async #open(): Promise<FirstIndex> {
    const { index } = await this.unpacked();
    await breath();
    const names = new Names(index.records);
    const ranking = new Ranking(index);
    await breath();
    const found = new SituationSearch(index);
    const situations = (record: InstantRecord, query: Query) =>
      rankedOn(found.rank(record, query), record, localToday());
    return { index, names, ranking, situations, by: 'first' };
  }
}

export function unpacked(file: FirstFile): Unpacked {
  return { index: unpackFirst(file), state: file.state };
}
