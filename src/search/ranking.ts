import { byScore, type Hit } from './hit.ts';
import type { FoundBy, InstantIndex, InstantRecord } from './instant-format.ts';
import { OwnTexts } from './own-texts.ts';
import { recordsOfPlaces } from './places.ts';
import type { Query } from './query.ts';
import { countEach } from './rarity.ts';
import { type Field, phrasesOf, type Scope, type Texts, textsOf, worthOf } from './record-texts.ts';
import { readSpread } from './spread.ts';
import { bigrams, characters } from './tokenize.ts';
import type { Heard, Said, Times } from './word-file.ts';

/** What a synonym brings beside the word itself: it helps out where the words people use are not there. */
const SYNONYM: Readonly<Record<FoundBy, number>> = { first: 0.85, whole: 0.3 };
/** What brings less than this share of the best is no answer beside it, nor is what so many others come before. */
const WORTH_SHOWING = 0.2;
const MOST_SHOWN = 40;
/** What is added to records of which little is said, in how many times its size: by all words others score higher. */
const LIFTED: Readonly<Record<FoundBy, number>> = { first: 1, whole: 1.3 };
/** What nobody goes by today says much the same as what took its place, and is never to stand before it. */
const LATER = 0.7;

/** Whether records of this list tell how rare a gram is: what the lists are about, not thousands of laws or powers beside them. */
const TELLS_RARITY: readonly string[] = ['boundary-items', 'street-items', 'signposts'];

const tellsRarity = ({ kind }: Pick<InstantRecord, 'kind'>): boolean => TELLS_RARITY.includes(kind);

/** Which records hold a gram, by their positions, and what it counts in each. */
interface Postings {
  readonly records: number[];
  /** In as good as how many phrases of each it stands. */
  readonly phrases: number[];
  /** How many of the records that tell rarity hold it. */
  tellers: number;
}

/** One of the lengths by which texts are compared: single characters forgive how a thing is said, pairs tell what is meant. */
interface Length {
  readonly cut: (text: string) => readonly string[];
  /** What its grams count beside those of the other. The fewer words are at hand, the more has to be forgiven. */
  readonly weight: Readonly<Record<FoundBy, number>>;
  readonly postings: Map<string, Postings>;
  /** What has been heard of a gram and not been looked at. */
  readonly told: Map<string, { readonly field: Field; readonly times: Times }[]>;
}

const LENGTHS = [
  { cut: characters, weight: { first: 1.2, whole: 1 } },
  { cut: bigrams, weight: { first: 1, whole: 1.2 } },
] as const;

/** In this order what is heard is added up. */
const TOLD = ['names', 'scope', 'words'] as const;

/** The share of a query that is held in what records are found by, rare grams counting more, from 0 to 1. */
export interface Held {
  /** What the record itself holds. */
  readonly characters: number;
  readonly pairs: number;
  /** The pairs that any record holds. */
  readonly known: number;
  /** The pairs that no record holds before the first that any does: the name of a place mostly stands there. */
  readonly strange: number;
}

/** The share of a query that each record holds, by its position, and that any of them does. */
interface Shares {
  readonly of: (position: number) => number;
  readonly known: number;
  readonly strange: number;
}

const NO_SHARES: Shares = { of: () => 0, known: 0, strange: 0 };
const NOBODY: Postings = { records: [], phrases: [], tellers: 0 };

/** Ranks records for a query: the rare grams that it shares with their names, with the words people use and with what they cover. */
export class Ranking {
  readonly #records: readonly InstantRecord[];
  readonly #kinds: ReadonlyMap<string, readonly [weight: number, lift: number]>;
  readonly #by: FoundBy;
  /** By the number of a place where words are said, the position of its record. */
  readonly #places: Uint32Array;
  /** By position of record, 1 where it tells rarity. */
  readonly #tells: Uint8Array;
  /** By position of record, what it counts as one of its list and by its time, and what is added to it: asked for at every query. */
  readonly #weights: Float64Array;
  readonly #times: Float64Array;
  readonly #lifts: Float64Array;
  /** In how many records' texts a gram stands, where that is far more often than their names, words and scope tell. */
  readonly #spread = new Map<string, number>();
  readonly #lengths: readonly Length[] = LENGTHS.map((length) => ({
    ...length,
    postings: new Map(),
    told: new Map(),
  }));
  /** By position of record, its index in the postings at work, counted from 1. */
  readonly #indexes: Uint32Array;
  readonly #tellers: number;
  /** By id; made when it is first asked for. */
  #positions: ReadonlyMap<string, number> | undefined;
  /** Where their texts are at hand and few queries are asked: they are looked through for what these hold, and not all cut. */
  readonly #texts: OwnTexts | undefined;

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
    this.#indexes = new Uint32Array(records.length);
    this.#kinds = new Map(kinds.map(([name, , weight, lift = 0]) => [name, [weight, lift]]));
    this.#by = by;
    this.#texts = by === 'first' && !isToHear ? new OwnTexts(records, scope) : undefined;
    this.#places = recordsOfPlaces(records);
    this.#tells = Uint8Array.from(records, (record) => Number(tellsRarity(record)));
    this.#tellers = this.#tells.reduce((sum, tells) => sum + tells, 0);
    const kindOf = ({ kind }: InstantRecord) => this.#kinds.get(kind) ?? [LAST, 0];
    this.#weights = Float64Array.from(records, (record) => kindOf(record)[0]);
    this.#times = Float64Array.from(records, ({ later }) => (later === true ? LATER : 1));
    this.#lifts = Float64Array.from(records, (record) => kindOf(record)[1] * LIFTED[by]);
    if (by === 'whole' && !isToHear)
      for (const [position, record] of records.entries()) this.#add(position, record, scope);
  }

  /**
   * Takes in what people say of the records beside their names, and what they are called and cover where their texts are not at
   * hand: whatever is said of a gram is said at once. It is looked at when a query holds the gram, and of most none ever does.
   */
  hear({ spread, names = [], scope = [], grams }: Said & Partial<Heard>): void {
    for (const [gram, holders] of readSpread(spread)) this.#spread.set(gram, holders);
    const fields = { names, scope, words: grams };
    for (const [at, { told }] of this.#lengths.entries())
      for (const field of TOLD)
        for (const [gram, times] of fields[field][at] ?? []) {
          const known = told.get(gram);
          if (known === undefined) told.set(gram, [{ field, times }]);
          else known.push({ field, times });
        }
  }

  /** Which records hold a gram, with all that has been heard of it. */
  #postingsOf(length: Length, gram: string): Postings | undefined {
    const { postings, told } = length;
    const heard = told.get(gram);
    const own = postings.get(gram) ?? this.#lookedFor(gram, length);
    if (heard === undefined) return own;
    told.delete(gram);
    const known = own ?? { records: [], phrases: [], tellers: 0 };
    postings.set(gram, known);
    for (const [index, position] of known.records.entries()) this.#indexes[position] = index + 1;
    for (const { field, times } of heard) {
      const at = field === 'words' ? this.#byRecord(times) : times;
      // Of a common gram there are tens of thousands.
      for (let next = 0; next < at.length; next += 2) {
        const position = at[next] ?? 0;
        const index = (this.#indexes[position] ?? 0) - 1;
        const phrases = phrasesOf(field, at[next + 1] ?? 0);
        if (index >= 0) known.phrases[index] = (known.phrases[index] ?? 0) + phrases;
        else this.#indexes[position] = this.#hold(known, position, phrases);
      }
    }
    for (const position of known.records) this.#indexes[position] = 0;
    return known;
  }

  #lookedFor(gram: string, { cut, postings }: Length): Postings | undefined {
    if (this.#texts === undefined) return undefined;
    const known: Postings = { records: [], phrases: [], tellers: 0 };
    for (const [position, phrases] of this.#texts.holders(gram, cut))
      this.#hold(known, position, phrases);
    postings.set(gram, known);
    return known;
  }

  /** Adds up what is said at the places of a record, which stand together. */
  #byRecord(at: Times): Times {
    const times: number[] = [];
    let last = -1;
    for (let next = 0; next < at.length; next += 2) {
      const position = this.#places[at[next] ?? 0] ?? 0;
      const more = at[next + 1] ?? 0;
      if (position === last) times[times.length - 1] = (times[times.length - 1] ?? 0) + more;
      else times.push(position, more);
      last = position;
    }
    return times;
  }

  /** Looks at the grams of a query one by one: each may stand in very many records, and who ranks the query then need not. */
  *look(query: Query): Generator<undefined> {
    for (const length of this.#lengths)
      for (const gram of gramsOf(query, length).all) {
        this.#postingsOf(length, gram);
        yield;
      }
  }

  /** The records that share something with the query, the best first. */
  rank(query: Query): Hit[] {
    const scores = new Float64Array(this.#records.length);
    for (const length of this.#lengths) this.#addScores(scores, length, query);
    // As long as the words people use are not there, nobody is behind for want of them.
    const lifted = this.#by === 'whole' ? 1 : 0;
    let best = 0;
    for (let position = 0; position < scores.length; position += 1) {
      const score = scores[position] ?? 0;
      if (score <= 0) continue;
      const own = score * (this.#times[position] ?? 0);
      const all = own * (this.#weights[position] ?? 0) + (this.#lifts[position] ?? 0) * lifted;
      scores[position] = all;
      if (all > best) best = all;
    }
    // Of the very many that share something with a query, few are worth putting in order.
    const least = leastOf(MOST_SHOWN, scores, WORTH_SHOWING * best);
    const hits: Hit[] = [];
    for (let position = 0; position < scores.length; position += 1) {
      const score = scores[position] ?? 0;
      const record = this.#records[position];
      if (score > 0 && score >= least && record !== undefined) hits.push({ record, score });
    }
    return hits.sort(byScore).slice(0, MOST_SHOWN);
  }

  /** How much a record counts as an answer beside those of other lists; laws and other texts come last. */
  weightOf({ kind }: Pick<InstantRecord, 'kind'>): number {
    return this.#kinds.get(kind)?.[0] ?? LAST;
  }

  #postingsOfPair(pair: string): Postings | undefined {
    const [, pairs] = this.#lengths;
    return pairs && this.#postingsOf(pairs, pair);
  }

  /** In how many records a pair stands. */
  spread(pair: string): number {
    return this.#postingsOfPair(pair)?.records.length ?? 0;
  }

  /** How much of a query each record holds. */
  held(core: string): (id: string) => Held {
    const [single = NO_SHARES, pairs = NO_SHARES] = this.#lengths.map((length) =>
      this.#sharesOf(length, core),
    );
    const { known, strange } = pairs;
    this.#positions ??= new Map(this.#records.map(({ id }, position) => [id, position]));
    const positions = this.#positions;
    return (id) => {
      const position = positions.get(id) ?? -1;
      return { characters: single.of(position), pairs: pairs.of(position), known, strange };
    };
  }

  #sharesOf(length: Length, core: string): Shares {
    const held = new Float64Array(this.#records.length);
    let total = 0;
    let known = 0;
    let strange = 0;
    for (const gram of new Set(length.cut(core))) {
      const { records, ...found } = this.#postingsOf(length, gram) ?? NOBODY;
      const rarity = this.#rarity(gram, found);
      if (known === 0 && records.length > 0) strange = total;
      total += rarity;
      known += records.length === 0 ? 0 : rarity;
      for (const position of records) held[position] = (held[position] ?? 0) + rarity;
    }
    return {
      of: (position) => (held[position] ?? 0) / (total || 1),
      known: known / (total || 1),
      strange: strange / (total || 1),
    };
  }

  /** Adds what one length of gram brings. */
  #addScores(scores: Float64Array, length: Length, query: Query): void {
    const { own, all } = gramsOf(query, length);
    const grams = all.map((gram) => {
      const found = this.#postingsOf(length, gram);
      return { found, weight: this.#rarity(gram, found) * (own.has(gram) ? 1 : SYNONYM[this.#by]) };
    });
    // A long query holds more grams than a short one, and no record holds them all: the two lengths stay in balance.
    const norm =
      length.weight[this.#by] / Math.sqrt(grams.reduce((sum, { weight }) => sum + weight, 0) || 1);
    for (const { found = NOBODY, weight } of grams) {
      const { records, phrases } = found;
      for (let at = 0; at < records.length; at += 1) {
        const position = records[at] ?? 0;
        scores[position] = (scores[position] ?? 0) + norm * weight * worthOf(phrases[at] ?? 0);
      }
    }
  }

  #rarity(gram: string, found: Pick<Postings, 'tellers'> | undefined): number {
    const holders = Math.max(found?.tellers ?? 0, this.#spread.get(gram) ?? 0, 1);
    return Math.log(1 + this.#tellers / holders);
  }

  #add(position: number, record: InstantRecord, scope: Scope): void {
    const fields = textsOf(record, scope);
    for (const { cut, postings } of this.#lengths)
      for (const [gram, phrases] of phrasesOfGrams(fields, cut)) {
        const known = postings.get(gram) ?? { records: [], phrases: [], tellers: 0 };
        postings.set(gram, known);
        this.#hold(known, position, phrases);
      }
  }

  /** Notes that a record holds a gram of which that was not known; the number of those who do. */
  #hold(known: Postings, position: number, phrases: number): number {
    known.tellers += this.#tells[position] ?? 0;
    known.phrases.push(phrases);
    return known.records.push(position);
  }
}

/** The grams of a query itself, and with them those of what its words may be called. */
function gramsOf(
  { core, synonyms }: Query,
  { cut }: Length,
): { readonly own: ReadonlySet<string>; readonly all: readonly string[] } {
  const own = new Set(cut(core));
  const meant = synonyms.flatMap(({ means }) => means).flatMap(cut);
  return { own, all: [...new Set([...own, ...meant])] };
}

/** The least score with which any is among the first so many, or what all of them have at least. */
function leastOf(count: number, scores: Float64Array, least: number): number {
  // A filter of its own calls back for every record there is.
  const worth = new Float64Array(scores.length);
  let held = 0;
  for (let position = 0; position < scores.length; position += 1) {
    const score = scores[position] ?? 0;
    if (score > 0 && score >= least) worth[held++] = score;
  }
  return worth.subarray(0, held).sort()[held - count] ?? least;
}

/** What a record of a list that the index does not name counts as an answer. */
const LAST = 0.5;

function phrasesOfGrams({ names, scope }: Texts, cut: Length['cut']): Map<string, number> {
  const phrases = new Map<string, number>();
  for (const [gram, count] of countEach(names.map(cut)))
    phrases.set(gram, phrasesOf('names', count));
  for (const [gram, count] of countEach(scope.map(cut)))
    phrases.set(gram, (phrases.get(gram) ?? 0) + phrasesOf('scope', count));
  return phrases;
}
