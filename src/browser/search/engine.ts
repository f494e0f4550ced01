import { unique } from '../../search/hit.ts';
import type { FirstFile } from '../../search/instant-files.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { isLatin } from '../../search/latin.ts';
import type { Publication } from '../../search/publication.ts';
import { type Query, understandWith } from '../../search/query.ts';
import type { RankedSituations } from '../../search/situations.ts';
import { bigrams, characters } from '../../search/tokenize.ts';
import type { Whereabouts } from '../../search/where-format.ts';
import {
  answersOf,
  aroundOf,
  firstAnswers,
  hitsOf,
  isEnough,
  lifted,
  outrightAnswers,
} from './answers.ts';
import { calledSo } from './called.ts';
import type { EngineWays } from './engine-ways.ts';
import { Extras } from './extras.ts';
import { FullText } from './fulltext.ts';
import { Indexes } from './indexes.ts';
import { breath, pause } from './lazy.ts';
import { mayNamePlace, withPlaces } from './place-answers.ts';
import { Publications } from './publications.ts';
import { isInNoList, merge, type Result } from './results.ts';
import type { WholeIndex } from './whole-index.ts';

/** Where the search finds its files. */
export interface SearchAddresses {
  readonly index: string;
  readonly words: string;
  readonly facts: string;
  /** Before the name of a file of what records are found by, and of what their cards show. */
  readonly wordFiles: string;
  readonly cardFiles: string;
  readonly publication: string;
  readonly pagefind: string;
  readonly fulltext: string;
  readonly variants: string;
  readonly pinyin: string;
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

/** Half a word is seldom sure, and to look it up in the full text is to load parts of the index for nothing. */
const REST_MS = 350;

/** Everything a search needs, loaded when it is first needed, without a word about how it is shown. */
export class SearchEngine {
  readonly #addresses: SearchAddresses;
  readonly #firstFile: FirstFile;
  readonly #publications: Publications;
  #extras: Extras;
  readonly #ways: EngineWays;
  #fullText: FullText;
  #indexes: Indexes;
  /** The publication for which everything was last loaded anew: once is enough, whatever came of it. */
  #renewedFor: string | undefined;
  /** Counts searches: one that has been overtaken asks for nothing more. */
  #turn = 0;

  /** The first file is at hand from the start; should the site be published anew, it is fetched. */
  constructor(addresses: SearchAddresses, firstFile: FirstFile, ways: EngineWays = {}) {
    this.#addresses = addresses;
    this.#firstFile = firstFile;
    this.#ways = ways;
    const { named = firstFile.state } = ways;
    const isCurrent = named === firstFile.state;
    this.#indexes = new Indexes(addresses, { firstFile, isCurrent });
    this.#extras = new Extras(addresses, !isCurrent);
    this.#publications = new Publications(addresses.publication);
    this.#fullText = this.#newText(false);
  }

  #newText(anew: boolean): FullText {
    const { pagefind, fulltext } = this.#addresses;
    return new FullText(pagefind, fulltext, anew, this.#ways.openPagefind);
  }

  /** Starts loading what the first search will need. */
  warmUp(): void {
    void this.#indexes.whole().catch(() => {});
  }

  /** Of which data the answers are; undefined before all of them are there. */
  async asOf(): Promise<AsOf | undefined> {
    const { state } = this.#indexes;
    return state === undefined
      ? undefined
      : { state, publication: await this.#publications.current() };
  }

  /** Waits for word of what is published that did not come in time; whether it has come. */
  async hearLate(): Promise<boolean> {
    return (await this.#publications.late()) !== undefined;
  }

  /** Whether the site has been published anew since the index was loaded; if so, the next answer is of the new index. */
  async renew(options: { readonly again?: boolean } = {}): Promise<boolean> {
    const { state } = this.#indexes;
    const current = (await this.#publications.current(options))?.state;
    const known = [undefined, state, this.#renewedFor];
    if (state === undefined || known.includes(current)) return false;
    this.#renewedFor = current;
    this.#loadAnew();
    return true;
  }

  /** The records of which only the full text knows, where the query is what they are called. */
  async #called(index: InstantIndex, text: string): Promise<readonly Result[]> {
    const publication = await this.#publications.current();
    return calledSo(publication, index, text);
  }

  /** What a query says of places, where it may say anything of them. */
  async #whereabouts(text: string): Promise<Whereabouts | undefined> {
    if (!mayNamePlace(text)) return undefined;
    const publication = await this.#publications.current();
    return publication?.where && this.#ways.where?.(publication.where, publication.state, text);
  }

  #loadAnew(): void {
    this.#indexes = new Indexes(this.#addresses, { firstFile: this.#firstFile, isCurrent: false });
    this.#extras = new Extras(this.#addresses, true);
    this.#fullText = this.#newText(true);
  }

  /**
   * Answers a query up to three times: from the file that is there first, then with all wordings and the words people use, and
   * from the full text, unless the answer is sure without it and the full text is not asked for. Without a query, every record
   * is an answer. Throws when not even the first file can be had.
   */
  async *search(text: string, options: SearchOptions = {}): AsyncGenerator<Answers> {
    this.#turn += 1;
    const turn = this.#turn;
    const indexes = this.#indexes;
    if (indexes.state === undefined && text !== '') {
      const first = await indexes.first();
      await breath();
      const answers = firstAnswers(first, text);
      await breath();
      yield answers;
      // The rest is asked for when the first answer is on the screen.
      await pause();
    }
    void this.#publications.current();
    const where = this.#whereabouts(text);
    // When the rest cannot be had, the first answer stands alone.
    const whole = await indexes.whole().catch((error: unknown) => {
      if (text === '') throw error;
    });
    if (whole === undefined) return;
    if (await this.renew()) {
      yield* this.search(text, options);
      return;
    }
    if (text === '') await whole.facts?.();
    const outright = await outrightAnswers(whole, text).catch(() => undefined);
    if (outright !== undefined) {
      yield outright;
      return;
    }
    const told = await where;
    const called = this.#called(whole.index, text);
    const asked = { ...options, called, street: told?.asks ? undefined : told?.street };
    try {
      for await (const answers of this.#searchWhole(whole, told?.rest ?? text, asked, turn)) {
        yield withPlaces(answers, told);
        // Whoever asks for a place alone is answered.
        if (told?.asks && options.fullText !== true) return;
      }
    } catch {
      yield* this.#withoutWords(text, options);
    }
  }

  /** The words of a query, or the cards of its answers, cannot be had: they may be of what has been published since; if not, the first file answers alone. */
  async *#withoutWords(text: string, options: SearchOptions): AsyncGenerator<Answers> {
    const isNew = await this.renew({ again: true });
    // Or some store on the way kept them of an earlier one.
    if (!isNew && !this.#indexes.isAnew) this.#loadAnew();
    else if (!isNew) {
      yield firstAnswers(await this.#indexes.first(), text);
      return;
    }
    yield* this.search(text, options);
  }

  async *#searchWhole(
    whole: WholeIndex,
    text: string,
    options: SearchOptions & {
      readonly called: Promise<readonly Result[]>;
      /** The street of the place that the query names. */
      readonly street: string | undefined;
    },
    turn: number,
  ): AsyncGenerator<Answers> {
    const { ranking } = whole;
    const { ready } = options;
    if (options.filtered === true) await whole.facts?.();
    const { query, hits, lines } = await this.#hitsOf(whole, text, options.street);
    await breath();
    const around = { ...aroundOf(whole, query), lines };
    const results = merge(hits, around);
    await breath();
    const inNoList = isInNoList(results, around);
    const isAnswered =
      isEnough(query, results[0], around) || (whole.textIfAsked && !query.exact && !inNoList);
    const withoutText = options.fullText !== true && isAnswered;
    yield await answersOf(whole, query, results, { withoutText, inNoList, ready });
    const called = await options.called;
    if (called.length > 0) {
      yield await answersOf(whole, query, [...called, ...results], { inNoList: false, ready });
      return;
    }
    if (withoutText) return;
    if (options.typing === true) await pause(REST_MS);
    if (turn !== this.#turn) return;

    const pairs = [...new Set(bigrams(query.core))].sort(
      (left, right) => ranking.spread(left) - ranking.spread(right),
    );
    // When the full text cannot be had, the other answers stand alone.
    const found = await this.#fullText.search(query.core, pairs).catch(() => undefined);
    if (found === 'replaced') {
      this.#loadAnew();
      yield* this.search(text, options);
    } else if (found !== undefined) {
      const recordOf = (id: string) => whole.record(id) ?? found.records.get(id);
      const withText = { ...around, text: found.scores, recordOf };
      const together = merge(hits, withText);
      // What shares a few words with many texts is no less in the lists for it.
      const stillInNoList = inNoList && isInNoList(together, withText);
      const told = { withoutText, inNoList: stillInNoList, ready };
      yield await answersOf(whole, query, together, told);
    }
  }

  /** The query as the index understands it, and what it brings up. Throws when anything of it cannot be had. */
  async #hitsOf(
    whole: WholeIndex,
    text: string,
    street: string | undefined,
  ): Promise<{ readonly query: Query } & Awaited<ReturnType<typeof lifted>>> {
    const heard = async (said: string) => {
      const query = inStreet(understandWith(whole.index, said), street);
      await whole.hear(query);
      return query;
    };
    const typed = await heard(text);
    const isKnown = whole.namesHold(characters(typed.core));
    const query = isKnown ? typed : await heard(await this.#extras.simplified(text));
    const latin = isLatin(text) ? await this.#extras.saidLike(text, (id) => whole.record(id)) : [];
    await breath();
    const named = await whole.called(query);
    const hits = unique([...latin, ...hitsOf(whole, named, query)]);
    return { query, ...(await lifted(whole, hits, query)) };
  }
}

/** A query that names a place names its street. */
function inStreet(query: Query, street: string | undefined): Query {
  if (street === undefined) return query;
  return { ...query, streets: [...new Set([...query.streets, street])] };
}
