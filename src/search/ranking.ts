import { byScore, type Hit } from './hit.ts';
import type { FoundBy, InstantIndex, InstantRecord } from './instant-format.ts';
import { placesOf } from './places.ts';
import type { Query } from './query.ts';
import { countEach } from './rarity.ts';
import { readSpread } from './spread.ts';
import { bigrams, characters } from './tokenize.ts';
import type { Heard, Said, Times } from './word-file.ts';

/** By record, what its text says it covers. */
export type Scope = ReadonlyMap<string, readonly string[]>;

/**
 * The fields of a record: what a gram in them counts, and in how many phrases of the field it counts half of that. A gram that
 * comes back in phrase after phrase is what the record is about; one that stands once may be chance.
 */
export const FIELDS = {
  names: { weight: 2, half: 1 },
  words: { weight: 3, half: 1 },
  scope: { weight: 1, half: 1 },
} as const;
type Field = keyof typeof FIELDS;
/** What a synonym brings beside the word itself: it helps out where the words people use are not there. */
const SYNONYM: Readonly<Record<FoundBy, number>> = { first: 0.85, whole: 0.5 };
/** What brings less than this share of the best is no answer beside it, nor is what so many others come before. */
const WORTH_SHOWING = 0.2;
const MOST_SHOWN = 40;
/** What nobody goes by today says much the same as what took its place, and is never to stand before it. */
const LATER = 0.7;

/** Whether records of this list tell how rare a gram is: what the lists are about, not thousands of laws or powers beside them. */
const TELLS_RARITY: readonly string[] = ['boundary-items', 'street-items', 'signposts'];

/** Which records hold a gram, by their positions, and what it counts in each. */
interface Postings {
  readonly records: number[];
  readonly worth: number[];
  /** How many of the records that tell rarity hold it. */
  tellers: number;
}

/** One of the lengths by which texts are compared: single characters forgive how a thing is said, pairs tell what is meant. */
interface Length {
  readonly cut: (text: string) => readonly string[];
  readonly postings: Map<string, Postings>;
}

/** The share of a query that is held in what records are found by, rare grams counting more, from 0 to 1. */
export interface Held {
  /** What the record itself holds. */
  readonly characters: number;
  readonly pairs: number;
  /** The pairs that any record holds. */
  readonly known: number;
}

/** The share of a query that each record holds, and that any of them does. */
interface Shares {
  readonly of: (id: string) => number;
  readonly known: number;
}

const NO_SHARES: Shares = { of: () => 0, known: 0 };

/** Ranks records for a query: the rare grams that it shares with their names, with the words people use and with what they cover. */
export class Ranking {
  readonly #records: readonly InstantRecord[];
  readonly #kinds: ReadonlyMap<string, readonly [weight: number, lift: number]>;
  readonly #scope: Scope;
  readonly #by: FoundBy;
  /** By the number of a place where words are said, the position of its record. */
  readonly #places: readonly number[];
  /** In how many records' texts a gram stands, where that is far more often than their names, words and scope tell. */
  readonly #spread = new Map<string, number>();
  readonly #lengths: readonly Length[] = [characters, bigrams].map((cut) => ({
    cut,
    postings: new Map(),
  }));
  readonly #tellers: number;
  /** So many records have been taken in. */
  #taken: number;

  constructor(
    { kinds, records }: Pick<InstantIndex, 'kinds' | 'records'>,
    {
      scope = new Map(),
      by = 'first',
      /** Whether the records' own texts are not at hand, and their grams will be told. */
      isToHear = false,
    }: { readonly scope?: Scope; readonly by?: FoundBy; readonly isToHear?: boolean } = {},
  ) {
    this.#records = records;
    this.#kinds = new Map(kinds.map(([name, , weight, lift = 0]) => [name, [weight, lift]]));
    this.#scope = scope;
    this.#by = by;
    this.#taken = isToHear ? records.length : 0;
    this.#places = placesOf(records).map(({ record }) => record);
    this.#tellers = records.filter(({ kind }) => TELLS_RARITY.includes(kind)).length;
  }

  /**
   * Takes in one more record, and says whether any is left. Cutting all of them takes a while: who has something else to do lets
   * them be taken in one by one, and whoever asks before that has to wait for the rest.
   */
  takeIn(): boolean {
    const record = this.#records[this.#taken];
    if (record !== undefined) this.#add(this.#taken, record);
    this.#taken += 1;
    return this.#taken < this.#records.length;
  }

  /**
   * Takes in what people say of the records beside their names, and what they are called and cover where their texts are not at
   * hand: whatever is said of a gram is said at once.
   */
  hear({ spread, names = [], scope = [], grams }: Said & Partial<Heard>): void {
    for (const [gram, holders] of readSpread(spread)) this.#spread.set(gram, holders);
    for (const [length, { postings }] of this.#whole.entries()) {
      for (const [gram, at] of names[length] ?? []) this.#hear(postings, gram, at, 'names');
      for (const [gram, at] of scope[length] ?? []) this.#hear(postings, gram, at, 'scope');
      for (const [gram, at] of grams[length] ?? [])
        this.#hear(postings, gram, this.#byRecord(at), 'words');
    }
  }

  /** Adds up what is said at the places of a record. */
  #byRecord(at: Times): Times {
    const times = new Map<number, number>();
    for (const [place, more] of at) {
      const position = this.#places[place] ?? 0;
      times.set(position, (times.get(position) ?? 0) + more);
    }
    return [...times];
  }

  #hear(postings: Length['postings'], gram: string, at: Times, field: Field): void {
    const known = postings.get(gram);
    const knownAt = new Map(known?.records.map((position, index) => [position, index]));
    for (const [position, count] of at) {
      const index = knownAt.get(position);
      const worth = worthOf(field, count);
      if (known === undefined || index === undefined) this.#hold(postings, gram, position, worth);
      else known.worth[index] = (known.worth[index] ?? 0) + worth;
    }
  }

  /** The lengths with all records in them. */
  get #whole(): readonly Length[] {
    while (this.#taken < this.#records.length) this.takeIn();
    return this.#lengths;
  }

  /** The records that share something with the query, the best first. */
  rank(query: Query): Hit[] {
    const scores = new Float64Array(this.#records.length);
    for (const length of this.#whole) this.#addScores(scores, length, query);
    // As long as the words people use are not there, nobody is behind for want of them.
    const lifted = this.#by === 'whole' ? 1 : 0;
    let best = 0;
    for (const [position, record] of this.#records.entries()) {
      const [weight, lift] = this.#kinds.get(record.kind) ?? [LAST, 0];
      const own = (scores[position] ?? 0) * (record.later === true ? LATER : 1);
      scores[position] = own > 0 ? own * weight + lift * lifted : 0;
      best = Math.max(best, scores[position] ?? 0);
    }
    // Of the very many that share something with a query, few are worth putting in order.
    const hits: Hit[] = [];
    for (const [position, record] of this.#records.entries()) {
      const score = scores[position] ?? 0;
      if (score > 0 && score >= WORTH_SHOWING * best) hits.push({ record, score });
    }
    return hits.sort(byScore).slice(0, MOST_SHOWN);
  }

  /** How much a record counts as an answer beside those of other lists; laws and other texts come last. */
  weightOf({ kind }: Pick<InstantRecord, 'kind'>): number {
    return this.#kinds.get(kind)?.[0] ?? LAST;
  }

  /** In how many records a pair stands. */
  spread(pair: string): number {
    return this.#whole[1]?.postings.get(pair)?.records.length ?? 0;
  }

  /** How much of a query each record holds. */
  held(core: string): (id: string) => Held {
    const [single = NO_SHARES, pairs = NO_SHARES] = this.#whole.map((length) =>
      this.#sharesOf(length, core),
    );
    const { known } = pairs;
    return (id) => ({ characters: single.of(id), pairs: pairs.of(id), known });
  }

  #sharesOf({ cut, postings }: Length, core: string): Shares {
    const held = new Map<string, number>();
    let total = 0;
    let known = 0;
    for (const gram of new Set(cut(core))) {
      const found = postings.get(gram);
      const rarity = this.#rarity(gram, found);
      total += rarity;
      known += found === undefined ? 0 : rarity;
      for (const position of found?.records ?? []) {
        const { id = '' } = this.#records[position] ?? {};
        held.set(id, (held.get(id) ?? 0) + rarity);
      }
    }
    return { of: (id) => (held.get(id) ?? 0) / (total || 1), known: known / (total || 1) };
  }

  /** Adds what one length of gram brings. */
  #addScores(scores: Float64Array, { cut, postings }: Length, query: Query): void {
    const own = new Set(cut(query.core));
    const meant = query.synonyms.flatMap(({ means }) => means).flatMap(cut);
    const grams = [...new Set([...own, ...meant])].map((gram) => {
      const found = postings.get(gram);
      return { found, weight: this.#rarity(gram, found) * (own.has(gram) ? 1 : SYNONYM[this.#by]) };
    });
    // A long query holds more grams than a short one, and no record holds them all: the two lengths stay in balance.
    const norm = 1 / Math.sqrt(grams.reduce((sum, { weight }) => sum + weight, 0) || 1);
    for (const { found, weight } of grams)
      for (const [at, position] of found?.records.entries() ?? [])
        scores[position] = (scores[position] ?? 0) + norm * weight * (found?.worth[at] ?? 0);
  }

  #rarity(gram: string, found: Postings | undefined): number {
    const holders = Math.max(found?.tellers ?? 0, this.#spread.get(gram) ?? 0, 1);
    return Math.log(1 + this.#tellers / holders);
  }

  #add(position: number, record: InstantRecord): void {
    const fields = textsOf(record, this.#scope);
    for (const { cut, postings } of this.#lengths)
      for (const [gram, worth] of worthOfGrams(fields, cut))
        this.#hold(postings, gram, position, worth);
  }

  /** Notes that a record holds a gram of which that was not known. */
  #hold(postings: Length['postings'], gram: string, position: number, worth: number): void {
    const known = postings.get(gram) ?? { records: [], worth: [], tellers: 0 };
    postings.set(gram, known);
    known.records.push(position);
    known.worth.push(worth);
    known.tellers += TELLS_RARITY.includes(this.#records[position]?.kind ?? '') ? 1 : 0;
  }
}

/** What a record of a list that the index does not name counts as an answer. */
const LAST = 0.5;

/** The fields whose texts are at hand; of the words people use only the grams come. */
type Texts = Readonly<Record<Exclude<Field, 'words'>, readonly string[]>>;

/** What a record is called and what it covers, as texts. */
export function textsOf(
  { id, title, aliases = [], branches = [] }: InstantRecord,
  scope: Scope,
): Texts {
  const conditions = new Set(branches.flatMap(({ condition }) => condition ?? []));
  return { names: [title, ...aliases], scope: [...conditions, ...(scope.get(id) ?? [])] };
}

function worthOfGrams({ names, scope }: Texts, cut: Length['cut']): Map<string, number> {
  const worth = new Map<string, number>();
  for (const [gram, count] of countEach(names.map(cut))) worth.set(gram, worthOf('names', count));
  for (const [gram, count] of countEach(scope.map(cut)))
    worth.set(gram, (worth.get(gram) ?? 0) + worthOf('scope', count));
  return worth;
}

function worthOf(field: Field, count: number): number {
  const { weight, half } = FIELDS[field];
  return (weight * count) / (count + half);
}

/** The wording of a record that shares most with the pairs of a query: why the record was found. */
export function likestWording(
  { title, aliases = [] }: InstantRecord,
  said: ReadonlySet<string>,
): string {
  let [best, likeness] = ['', 0];
  for (const wording of [title, ...aliases]) {
    const pairs = new Set(bigrams(wording));
    const shared = [...pairs].filter((pair) => said.has(pair)).length;
    const value = (2 * shared) / (pairs.size + said.size);
    if (value > likeness) [best, likeness] = [wording, value];
  }
  return best;
}
