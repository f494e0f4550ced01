import type { FirstFile } from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import type { Publication } from '../../search/publication.ts';
import type { Query } from '../../search/query.ts';
import type { RankedSituations } from '../../search/situations.ts';
import type { Whereabouts } from '../../search/where-format.ts';
import type { EngineWays } from './engine-ways.ts';
import { answeredFirst } from './first-answers.ts';
import { FirstIndexes } from './first-index.ts';
import { lazy } from './lazy.ts';
import { loadLater } from './load-later.ts';
import { Publications } from './publications.ts';
import type { Result } from './results.ts';
import type { WholeEngine } from './whole-engine.ts';

/** Where the search finds its files. */
export interface SearchAddresses {
  readonly index: string;
  readonly words: string;
  readonly facts: string;
  /** Before the name of a file of what records are found by, and of what their cards show. */
  readonly wordFiles: string;
  readonly cardFiles: string;
  readonly publication: string;
  readonly fulltext: string;
  /** Before the name of a file of which texts words stand in, and before the number of one of texts. */
  readonly pairFiles: string;
  readonly textFiles: string;
  readonly variants: string;
  readonly pinyin: string;
  /** Before the name of a file of how names are said. */
  readonly said: string;
}

/** The answers of the moment; a later layer may add to them. The first ones are known as their cards show them. */
export interface Answers {
  readonly index: InstantIndex;
  readonly query: Query;
  readonly results: readonly Result[];
  /** Any of the results as their cards show them; throws where these cannot be had. */
  readonly withCards: (results: readonly Result[]) => Promise<readonly Result[]>;
  /** In which situations a record lies, the one that the query tells of first. */
  readonly situations: (record: InstantRecord) => RankedSituations;
  /** Loads what results are filtered by, where that is not there yet: no facet counts before. */
  readonly facts?: (() => Promise<void>) | undefined;
  /** Whether all wordings were looked through, and not only those that are there first. */
  readonly whole: boolean;
  /** Whether the full text was left alone, since the answer is sure without it or the full text is very large. */
  readonly withoutText: boolean;
  /** Whether no list has the matter, as far as can be told. */
  readonly inNoList: boolean;
  /** What the query says of places, where it names one or asks for one. */
  readonly where?: Whereabouts;
}

/** Of which data the answers are, and what is published as far as is known. */
export interface AsOf {
  readonly state: string;
  readonly publication: Publication | undefined;
}

/** How a query came about, and what it asks for. */
export interface SearchOptions {
  /** Whether the full text is wanted even where the answer is sure without it. */
  readonly fullText?: boolean;
  /** Whether the results will be filtered, or put in the order of their days. */
  readonly filtered?: boolean;
  /** So many of the results are made ready to be shown, where it is not as many as a page shows at once. */
  readonly ready?: number;
  /** Whether the query may still be being typed: the full text waits until the typing rests. */
  readonly typing?: boolean;
}

/** Everything a search needs, loaded when it is first needed, without a word about how it is shown. The first answer needs no more than this. */
export class SearchEngine {
  readonly #first: FirstIndexes;
  readonly #publications: Publications;
  /** Loads what gives all answers but the first. */
  readonly #loadWhole: () => Promise<WholeEngine>;
  #whole: WholeEngine | undefined;
  /** Counts searches: one that has been overtaken asks for nothing more. */
  #turn = 0;

  /** The first file is at hand from the start; should the site be published anew, it is fetched. */
  constructor(addresses: SearchAddresses, firstFile: FirstFile, ways: EngineWays = {}) {
    const { named = firstFile.state } = ways;
    this.#first = new FirstIndexes(addresses, { firstFile, isCurrent: named === firstFile.state });
    this.#publications = new Publications(addresses.publication);
    this.#loadWhole = lazy(async () => {
      // What the other answers are found by and what finds it are on their way together.
      this.#first.askRest();
      const { WholeEngine } = await loadLater();
      this.#whole = new WholeEngine(addresses, this.#first, this.#publications, ways);
      return this.#whole;
    });
  }

  /** Starts loading what the first search will need. */
  warmUp(): void {
    void this.#loadWhole().then(
      (whole) => whole.warmUp(),
      () => {},
    );
  }

  /** Of which data the answers are; undefined before all of them are there. */
  async asOf(): Promise<AsOf | undefined> {
    return this.#whole?.asOf();
  }

  /** Waits for word of what is published that did not come in time; whether it has come. */
  async hearLate(): Promise<boolean> {
    return (await this.#publications.late()) !== undefined;
  }

  /** Whether the site has been published anew since the index was loaded; if so, the next answer is of the new index. */
  async renew(options: { readonly again?: boolean } = {}): Promise<boolean> {
    return (await this.#whole?.renew(options)) ?? false;
  }

  /**
   * Answers a query up to three times: from the file that is there first, then with all wordings and the words people use, and
   * from the full text, unless the answer is sure without it and the full text is not asked for. Without a query, every record
   * is an answer. Throws when not even the first file can be had.
   */
  async *search(text: string, options: SearchOptions = {}): AsyncGenerator<Answers> {
    this.#turn += 1;
    const turn = this.#turn;
    const isFirst = this.#whole === undefined && text !== '';
    if (isFirst) yield* answeredFirst(this.#first, text);
    void this.#publications.current();
    // When the rest cannot be had, the first answer stands alone.
    const whole = await this.#loadWhole().catch((error: unknown) => {
      if (text === '') throw error;
    });
    const isCurrent = () => turn === this.#turn;
    if (whole !== undefined) yield* whole.search(text, options, { isFirst: !isFirst, isCurrent });
  }
}
