import { localToday } from '../../dates/local-today.ts';
import { bare } from '../../search/called.ts';
import { type CardFile, openCards } from '../../search/card-file.ts';
import { rankedOn } from '../../search/handover.ts';
import type { Hit } from '../../search/hit.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { digestAt, type Mark, markOf } from '../../search/marks.ts';
import { hasNumber, isTyped, Names, numbered } from '../../search/names.ts';
import { situationCount } from '../../search/places.ts';
import type { Query } from '../../search/query.ts';
import { Ranking } from '../../search/ranking.ts';
import type { FilesOf } from '../../search/rest-file.ts';
import type { RankedSituations } from '../../search/situations.ts';
import { fromSent, openWords, type SentWords } from '../../search/word-file.ts';
import {
  openShards,
  placeAt,
  type WordPlace,
  type WordShards,
  wordFilesAt,
  wordFilesOf,
} from '../../search/word-shards.ts';
import type { CheckedFiles } from './checked-files.ts';
import { breathIfDue, inSlices, lazy } from './lazy.ts';
import { SituationsHeard } from './situations-heard.ts';

interface Files {
  readonly words: CheckedFiles<SentWords>;
  readonly cards: CheckedFiles<CardFile>;
  /** Tells the records of the second file what they are filtered by, where that file does not. */
  readonly facts: (() => Promise<void>) | undefined;
}

/** Every record, found by all it is called, by what it covers and by the words people use, as far as queries have asked for them. */
export class WholeIndex {
  readonly index: InstantIndex;
  readonly ranking: Ranking;
  readonly by = 'whole';
  /** Loads what records are filtered by; undefined where it is there. */
  facts: (() => Promise<void>) | undefined;
  /** Whether the full text is looked through only where it is asked for or nothing else answers. */
  readonly textIfAsked: boolean;
  /** Whether how names are said lies in files by the letters in it. */
  readonly saidApart: boolean;
  readonly #files: Files;
  readonly #of: FilesOf;
  readonly #positions: ReadonlyMap<string, number>;
  /** By position. */
  readonly #cards = new Map<number, InstantRecord>();
  readonly #situations: SituationsHeard;
  readonly #ranked = new WeakMap<Query, WeakMap<InstantRecord, RankedSituations>>();
  readonly #called = new Map<Mark, Set<number>>();
  readonly #shards: WordShards;
  /** By the names of files of words that have been heard, the digests of their parts. */
  readonly #heard = new Map<string, string>();
  /** The single characters that stand in any name, as far as they have been told. */
  readonly #characters = new Set<string>();

  constructor(index: InstantIndex, of: FilesOf, files: Files) {
    this.index = index;
    this.#of = of;
    this.#shards = openShards(of.words);
    this.#files = files;
    this.textIfAsked = of.textIfAsked === true;
    this.saidApart = of.saidApart === true;
    const { facts } = files;
    const learn = lazy(async () => {
      await facts?.();
      this.facts = undefined;
    });
    this.facts = facts && learn;
    this.ranking = new Ranking(index, { by: 'whole', isToHear: true });
    this.#situations = new SituationsHeard(index.records.map(situationCount), of.situations);
    this.#positions = new Map(index.records.map(({ id }, position) => [id, position]));
  }

  /** Takes in all that a query can touch. Throws when any of it cannot be had: half of it would mislead. */
  async hear(query: Query): Promise<void> {
    await this.#hearFiles(wordFilesOf(query, this.#shards));
    const grams = this.ranking.look(query);
    await inSlices(() => grams.next().done !== true);
  }

  /** A record by its id. No more is known of it than tells it apart, and what the first file brings, until its card is there. */
  record(id: string): InstantRecord | undefined {
    return this.index.records[this.#at(id)];
  }

  /** Whether the characters of a query that has been heard stand in names. */
  namesHold(characters: readonly string[]): boolean {
    return characters.every((character) => this.#characters.has(character));
  }

  /** The records that bear the name that a query is, once it has been heard. */
  async called(query: Query): Promise<Hit[]> {
    const positions = [query.typed, query.core].flatMap((name) => this.#marked(name));
    return new Names(await this.#open(positions)).called(query);
  }

  /** The records whose id or document number was typed. */
  async numbered(typed: string): Promise<Hit[]> {
    const isId = isTyped(typed);
    const byId = this.index.records.filter(({ id }) => isId(id));
    if (byId.length > 0)
      return numbered(await this.#open(byId.map(({ id }) => this.#at(id))), typed);
    const wanted = bare(typed);
    if (!hasNumber(wanted)) return [];
    await this.#hearFiles(wordFilesAt(wanted, this.#shards));
    return numbered(await this.#open(this.#marked(wanted)), typed);
  }

  /** Records as their cards show them. */
  async withCards(records: readonly InstantRecord[]): Promise<InstantRecord[]> {
    const wanted = records.filter(({ id }) => this.#positions.has(id));
    await this.#open(wanted.map(({ id }) => this.#at(id)));
    return records.map((record) => this.#cards.get(this.#at(record.id)) ?? record);
  }

  /** Once for each record and query: who ranks and who shows them ask for the same. */
  situations(record: InstantRecord, query: Query): RankedSituations {
    const ranked = this.#ranked.get(query) ?? new WeakMap<InstantRecord, RankedSituations>();
    const known = ranked.get(record) ?? this.#rank(record, query);
    this.#ranked.set(query, ranked.set(record, known));
    return known;
  }

  #rank(record: InstantRecord, query: Query): RankedSituations {
    const ranked = this.#situations.rank(record, this.#at(record.id), query);
    return rankedOn(ranked, record, localToday());
  }

  #at(id: string): number {
    return this.#positions.get(id) ?? -1;
  }

  #marked(name: string): number[] {
    return [...(this.#called.get(markOf(name)) ?? [])].sort((left, right) => left - right);
  }

  /** The records at some positions, whole. */
  async #open(positions: readonly number[]): Promise<InstantRecord[]> {
    const wanted = new Set(
      positions
        .filter((at) => !this.#cards.has(at))
        .map((at) => Math.floor(at / this.#of.cardsAFile)),
    );
    const numbers = [...wanted];
    const { cards } = this.#of;
    const files = await Promise.all(
      numbers.map((number) => this.#files.cards.get(`${number}`, digestAt(cards, number))),
    );
    for (const [which, file] of files.entries()) {
      const start = (numbers[which] ?? 0) * this.#of.cardsAFile;
      for (const [at, record] of openCards(file).entries()) this.#cards.set(start + at, record);
    }
    return [...new Set(positions)].flatMap(
      (at) => this.#cards.get(at) ?? this.index.records[at] ?? [],
    );
  }

  async #hearFiles(places: readonly WordPlace[]): Promise<void> {
    const wanted = places.filter(({ name }) => !this.#heard.has(name));
    this.#files.words.ask(wanted.map(({ name }) => name));
    const { digests } = this.#of.words;
    const [parts, whole] = [true, false].map((isPart) =>
      wanted.filter(({ part }) => (part !== undefined) === isPart),
    );
    await this.#hearEach(whole ?? [], ({ file }) => digestAt(digests, file));
    // Which parts belong to it, each file tells.
    await this.#hearEach(parts ?? [], ({ file, part = 0 }) =>
      digestAt(this.#heard.get(placeAt(this.#shards, file).name) ?? '', part),
    );
  }

  async #hearEach(
    places: readonly WordPlace[],
    digestFor: (place: WordPlace) => string,
  ): Promise<void> {
    const files = await Promise.all(
      places.map((place) => this.#files.words.get(place.name, digestFor(place))),
    );
    for (const [at, sent] of files.entries()) {
      const { name = '' } = places[at] ?? {};
      if (this.#heard.has(name)) continue;
      const file = fromSent(sent);
      this.#heard.set(name, file.parts);
      const heard = openWords(file);
      this.ranking.hear(heard);
      this.#situations.hear(heard);
      for (const [mark, record] of heard.called)
        this.#called.set(mark, (this.#called.get(mark) ?? new Set()).add(record));
      for (const [character] of heard.names[0] ?? []) this.#characters.add(character);
      await breathIfDue();
    }
  }
}
