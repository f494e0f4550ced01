import { unique } from '../../search/hit.ts';
import type { InstantIndex } from '../../search/instant-format.ts';
import { isLatin } from '../../search/latin.ts';
import { type Query, understandWith } from '../../search/query.ts';
import { mayBeTraditional } from '../../search/simplify.ts';
import { bigrams, characters } from '../../search/tokenize.ts';
import type { Whereabouts } from '../../search/where-format.ts';
import { answersOf, isEnough, lifted, outrightAnswers } from './answers.ts';
import { calledSo } from './called.ts';
import type { Answers, AsOf, SearchAddresses, SearchOptions } from './engine.ts';
import type { EngineWays } from './engine-ways.ts';
import { Extras } from './extras.ts';
import { answeredFirst, aroundOf, firstAnswers, hitsOf } from './first-answers.ts';
import type { FirstIndexes } from './first-index.ts';
import { FullText } from './fulltext.ts';
import { Indexes } from './indexes.ts';
import { breathIfDue, pause } from './lazy.ts';
import { mayNamePlace, withPlaces } from './place-answers.ts';
import type { Publications } from './publications.ts';
import { isInNoList, merge, type Result } from './results.ts';
import type { WholeIndex } from './whole-index.ts';

/** Half a word is seldom sure, and to look it up in the full text is to load parts of the index for nothing. */
const REST_MS = 350;

/** Words of Latin letters that texts hold are mostly as short: LED, ATM, APP. */
const MOST_OF_A_WORD = 3;

/** How a search stands when the whole engine takes it on. */
interface Turn {
  /** Whether its first answer is still to be given, where not all is there yet. */
  readonly isFirst: boolean;
  /** Whether no other search has overtaken it. */
  readonly isCurrent: () => boolean;
}

/** Gives all answers but the first: by all there is, loaded as queries need it. */
export class WholeEngine {
  readonly #addresses: SearchAddresses;
  readonly #publications: Publications;
  #extras: Extras;
  readonly #ways: EngineWays;
  #fullText: FullText;
  #first: FirstIndexes;
  #indexes: Indexes;
  /** The publication for which everything was last loaded anew: once is enough, whatever came of it. */
  #renewedFor: string | undefined;

  constructor(
    addresses: SearchAddresses,
    first: FirstIndexes,
    publications: Publications,
    ways: EngineWays,
  ) {
    this.#addresses = addresses;
    this.#ways = ways;
    this.#first = first;
    this.#indexes = new Indexes(addresses, first);
    this.#extras = new Extras(addresses, first.isAnew);
    this.#publications = publications;
    this.#fullText = new FullText(addresses);
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
    this.#first = this.#first.anew();
    this.#indexes = new Indexes(this.#addresses, this.#first);
    this.#extras = new Extras(this.#addresses, true);
    this.#fullText = new FullText(this.#addresses, true);
  }

  /** Answers a query by all there is, and from the full text where that is called for. */
  async *search(text: string, options: SearchOptions, turn: Turn): AsyncGenerator<Answers> {
    const indexes = this.#indexes;
    if (turn.isFirst && indexes.state === undefined && text !== '')
      yield* answeredFirst(this.#first, text);
    void this.#publications.current();
    const where = this.#whereabouts(text);
    // When the rest cannot be had, the first answer stands alone.
    const whole = await indexes.whole().catch((error: unknown) => {
      if (text === '') throw error;
    });
    if (whole === undefined) return;
    if (await this.renew()) {
      yield* this.#searchAnew(text, options, turn);
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
      yield* this.#withoutWords(text, options, turn);
    }
  }

  /** The words of a query, or the cards of its answers, cannot be had: they may be of what has been published since; if not, the first file answers alone. */
  async *#withoutWords(text: string, options: SearchOptions, turn: Turn): AsyncGenerator<Answers> {
    const isNew = await this.renew({ again: true });
    // Or some store on the way kept them of an earlier one.
    if (!isNew && !this.#indexes.isAnew) this.#loadAnew();
    else if (!isNew) {
      yield firstAnswers(await this.#first.opened(), text);
      return;
    }
    yield* this.#searchAnew(text, options, turn);
  }

  /** What is loaded anew has a first answer of its own. */
  #searchAnew(text: string, options: SearchOptions, turn: Turn): AsyncGenerator<Answers> {
    return this.search(text, options, { ...turn, isFirst: true });
  }

  async *#searchWhole(
    whole: WholeIndex,
    text: string,
    options: SearchOptions & {
      readonly called: Promise<readonly Result[]>;
      /** The street of the place that the query names. */
      readonly street: string | undefined;
    },
    turn: Turn,
  ): AsyncGenerator<Answers> {
    const { ranking } = whole;
    const { ready } = options;
    if (options.filtered === true) await whole.facts?.();
    const { query, hits, lines, isSaid } = await this.#hitsOf(whole, text, options.street);
    await breathIfDue();
    const around = { ...aroundOf(whole, query), lines };
    const results = merge(hits, around);
    await breathIfDue();
    const inNoList = isInNoList(results, around);
    const isAnswered =
      isSaid ||
      isEnough(query, results[0], around) ||
      (whole.textIfAsked && !query.exact && !inNoList);
    const withoutText = options.fullText !== true && isAnswered;
    yield await answersOf(whole, query, results, { withoutText, inNoList, ready });
    const called = await options.called;
    if (called.length > 0) {
      yield await answersOf(whole, query, [...called, ...results], { inNoList: false, ready });
      return;
    }
    if (withoutText) return;
    if (options.typing === true) await pause(REST_MS);
    if (!turn.isCurrent()) return;

    const pairs = [...new Set(bigrams(query.core))].sort(
      (left, right) => ranking.spread(left) - ranking.spread(right),
    );
    // When the full text cannot be had, the other answers stand alone.
    const isKnown = (id: string) => whole.record(id) !== undefined;
    const found = await this.#fullText.search(query.core, pairs, isKnown).catch(() => undefined);
    if (found === 'replaced') {
      this.#loadAnew();
      yield* this.#searchAnew(text, options, turn);
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
  ): Promise<
    { readonly query: Query; readonly isSaid: boolean } & Awaited<ReturnType<typeof lifted>>
  > {
    const heard = async (said: string) => {
      const query = inStreet(understandWith(whole.index, said), street);
      await whole.hear(query);
      return query;
    };
    const typed = await heard(text);
    const isKnown = whole.namesHold(characters(typed.core)) || !mayBeTraditional(text);
    const query = isKnown ? typed : await heard(await this.#extras.simplified(text));
    const latin = isLatin(text)
      ? await this.#extras.saidLike(text, (id) => whole.record(id), whole.saidApart)
      : [];
    await breathIfDue();
    const named = await whole.called(query);
    const hits = unique([...latin, ...hitsOf(whole, named, query)]);
    // What is said like a name means it, and no text says how it is said; what is so short may be a word of Latin letters.
    const isSaid = latin.some(({ sure }) => sure || text.trim().length > MOST_OF_A_WORD);
    return { query, isSaid, ...(await lifted(whole, hits, query)) };
  }
}

/** A query that names a place names its street. */
function inStreet(query: Query, street: string | undefined): Query {
  if (street === undefined) return query;
  return { ...query, streets: [...new Set([...query.streets, street])] };
}
