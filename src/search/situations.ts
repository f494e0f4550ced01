/** The situations in which a matter can lie: which of them a query tells of, and who stands on the first line. */
import type { FoundBy, InstantBranch, InstantIndex, InstantRecord } from './instant-format.ts';
import { holding } from './own-texts.ts';
import { placesOf, type Situation, situationsOf } from './places.ts';
import type { Query } from './query.ts';
import { countEach, lightness } from './rarity.ts';
import { asksForPermit, givesPermit, stagesInOrder } from './stage-order.ts';
import { bigrams, characters, normalize } from './tokenize.ts';
import { type Said, timesIn } from './word-file.ts';

/** The situations of a record, the likeliest first. */
export interface RankedSituations {
  readonly situations: readonly Situation[];
  /** Whether the first one stands out, so that the others need not be read. */
  readonly clear: boolean;
  /** Of those that may be meant, the likeliest of each that somebody else answers first. */
  readonly meant: readonly Situation[];
  /** How much a query tells of the first one; undefined for a record that lies in one way only. */
  readonly told: number | undefined;
}

/** Who answers: the leads, or whoever is responsible where no government body leads. */
export function answering({ leads, others = [] }: InstantBranch): readonly number[] {
  return leads.length > 0 ? leads : others;
}

/** A first line names so many situations with who leads in each: more are a list to be read. */
export const MOST_ON_A_LINE = 2;

/** The situations that stand on the first line of a card: the likeliest or, where one of two may be meant and they have other leads, both. */
export function onFirstLine({ situations, meant }: RankedSituations): readonly Situation[] {
  const both = meant.length === MOST_ON_A_LINE && meant.every(isDistinct);
  return both ? meant : situations.slice(0, 1);
}

/** The bodies on the first line of a card: who leads in the situations there, or whom a record names without situations. */
export function firstBodies(
  index: Pick<InstantIndex, 'bodies'>,
  { bodies = [] }: Pick<InstantRecord, 'bodies'>,
  ranked: RankedSituations,
): string[] {
  const lines = onFirstLine(ranked);
  const positions = lines.length === 0 ? bodies : lines.flatMap(answeringFirst);
  return [...new Set(positions)].map((at) => index.bodies[at]?.id ?? '');
}

/** Who answers in a situation before anybody else there. */
function answeringFirst({ stages: [first] }: Situation): readonly number[] {
  return first === undefined ? [] : answering(first);
}

/** The first situation of each that others answer first. */
export function eachAnswered(situations: readonly Situation[]): Situation[] {
  const byWhom = new Map<string, Situation>();
  for (const situation of situations) {
    const whom = answeringFirst(situation).join();
    if (!byWhom.has(whom)) byWhom.set(whom, situation);
  }
  return [...byWhom.values()];
}

/** What a gram counts where a condition holds it, by its length, and where the words people use in the situation do. */
const CONDITION = 0.8;
const WORDS = [1.5, 1] as const;
/** In so many words of a situation a gram counts half of that. */
const HALF = 0.5;
/** What a synonym brings is nearly as good as the word itself. */
const SYNONYM = 0.85;
/** What a whole word counts, more the longer it is. */
const WHOLE = 2;
/** How much it counts that few situations of any record hold a gram, and that few of the same record do. */
const RARITY = { everywhere: 0.4, here: 3 } as const;
/** So far ahead of the next, a situation stands out. */
const CLEAR = 3;
/** A situation with a permit is so much likelier where one is asked for. */
const PERMIT_ASKED = 8;

const CUTS = [characters, bigrams] as const;

/** One of the lengths by which a situation is compared with a query. */
interface Grams {
  readonly condition: ReadonlySet<string>;
  /** In how many of its words each stands. */
  readonly words: Map<string, number>;
}

interface Told {
  readonly situation: Situation;
  readonly words: string[];
  readonly grams: readonly Grams[];
}

/** How common grams are in the situations of all records, where not all of them are at hand. */
export interface Common {
  /** How many situations there are that can be told apart. */
  readonly all: number;
  /** By length, in how many of them a gram stands. */
  readonly holders: readonly Map<string, number>[];
}

/** Tells which of the situations of a record a query means. */
export class SituationSearch {
  readonly #by: FoundBy;
  readonly #records: readonly InstantRecord[];
  /** By record, its situations; they are cut when the record is first looked at. */
  readonly #told: Map<string, readonly Told[] | undefined>;
  /** By length, in how many situations of all records a gram stands. */
  readonly #holders: readonly Map<string, number>[];
  /** The conditions of all situations that can be told apart, where it is not known how common grams are in them. */
  readonly #conditions: readonly string[];
  readonly #all: number;
  /** Whether all who hear are told how common grams are. */
  readonly #isKnown: boolean;
  /** By the number of a place, the situation it is; once anything has been heard. */
  #places: readonly (Told | undefined)[] | undefined;

  constructor({ records }: Pick<InstantIndex, 'records'>, by: FoundBy = 'first', common?: Common) {
    this.#by = by;
    this.#records = records;
    this.#told = new Map(records.map(({ id }) => [id, undefined]));
    this.#conditions = common === undefined ? records.flatMap(conditionsOf) : [];
    this.#all = common?.all ?? this.#conditions.length;
    this.#isKnown = common !== undefined;
    const counted = (cut: (typeof CUTS)[number]) =>
      by === 'whole' ? countEach(this.#conditions.map(cut)) : new Map<string, number>();
    this.#holders = common?.holders ?? CUTS.map(counted);
  }

  /** Takes in what people say in the situations: whatever is said of a gram is said at once. */
  hear({ grams, words }: Said): void {
    const places = this.#placesHeard();
    for (const [length, said] of grams.entries())
      for (const [gram, at] of said)
        for (const [place, times] of timesIn(at)) this.#hear(length, gram, places[place], times);
    for (const [word, place] of words) places[place]?.words.push(word);
  }

  #hear(length: number, gram: string, told: Told | undefined, times: number): void {
    const grams = told?.grams[length];
    if (told === undefined || grams === undefined) return;
    grams.words.set(gram, times);
    const holders = this.#holders[length];
    if (!this.#isKnown && isDistinct(told.situation) && !grams.condition.has(gram))
      holders?.set(gram, this.#heldBy(length, gram) + 1);
  }

  #placesHeard(): readonly (Told | undefined)[] {
    this.#places ??= placesOf(this.#records).map(({ record, situation }) =>
      situation === undefined ? undefined : this.#situationsOf(this.#records[record])[situation],
    );
    return this.#places;
  }

  /** In how many situations a gram stands: looked for when it is first asked, where that is not known. */
  #heldBy(length: number, gram: string): number {
    const known = this.#holders[length]?.get(gram);
    const cut = CUTS[length];
    if (known !== undefined || this.#by === 'whole' || cut === undefined) return known ?? 0;
    const found = this.#conditions.filter(holding(gram, cut)).length;
    this.#holders[length]?.set(gram, found);
    return found;
  }

  /** The likeliest first; situations of one likeliness keep their order. */
  rank(record: InstantRecord, query: Query): RankedSituations {
    const asked = askedOf(query);
    const told = this.#situationsOf(record);
    const weights = asked.grams.map((grams, length) =>
      grams.map(([gram, own]) => ({ gram, own, weight: this.#weight(gram, length, told) })),
    );
    const scored = told
      .map((one) => ({ situation: one.situation, score: scoreOf(one, asked, weights) }))
      .sort((left, right) => right.score - left.score);
    const [first, second] = scored;
    const clear = first !== undefined && first.score > (second?.score ?? 0) + CLEAR;
    // As long as the words of situations are not there, a faint likeness is chance.
    const isTold = clear || this.#by === 'whole';
    const ordered = isTold ? scored.map(({ situation }) => situation) : situationsOf(record);
    const situations = ordered.map(({ condition, stages }) => ({
      condition,
      stages: stagesInOrder(stages, query.typed),
    }));
    const likely = scored.filter(({ score }) => score >= (first?.score ?? 0) - CLEAR);
    return {
      situations,
      clear,
      meant: eachAnswered(isTold ? situations.slice(0, likely.length) : situations),
      told: first?.situation.condition === undefined ? undefined : first.score,
    };
  }

  #situationsOf(record: InstantRecord | undefined): readonly Told[] {
    if (record === undefined || !this.#told.has(record.id)) return [];
    const told = this.#told.get(record.id) ?? situationsOf(record).map(toldOf);
    this.#told.set(record.id, told);
    return told;
  }

  /** What a gram tells: most where few situations hold it, and of those of the record itself only one. */
  #weight(gram: string, length: number, told: readonly Told[]): number {
    const everywhere = Math.max(1, this.#heldBy(length, gram));
    const here = told.filter(({ grams }) => holds(grams[length], gram)).length;
    return (
      lightness(gram) *
      Math.log(1 + this.#all / everywhere) ** RARITY.everywhere *
      (Math.log(1 + told.length / Math.max(here, 1)) / Math.log(1 + told.length)) ** RARITY.here
    );
  }
}

/** A record without conditions has one situation, from which nothing is to be told apart. */
export const isDistinct = ({ condition }: Situation): boolean => condition !== undefined;

/** The conditions of the situations of a record that can be told apart, as they are looked through. */
const conditionsOf = (record: InstantRecord): string[] =>
  situationsOf(record).flatMap(({ condition }) =>
    condition === undefined ? [] : normalize(condition),
  );

function toldOf(situation: Situation): Told {
  const { condition = '' } = situation;
  const grams = CUTS.map((cut) => ({
    condition: new Set(cut(condition)),
    words: new Map<string, number>(),
  }));
  return { situation, words: [], grams };
}

const holds = (grams: Grams | undefined, gram: string): boolean =>
  grams !== undefined && (grams.condition.has(gram) || grams.words.has(gram));

type Weighed = readonly { readonly gram: string; readonly own: boolean; readonly weight: number }[];

function scoreOf(
  { situation, words, grams }: Told,
  asked: Asked,
  weights: readonly Weighed[],
): number {
  let score = asked.permit && givesPermit(situation.stages) ? PERMIT_ASKED : 0;
  for (const [length, weighed] of weights.entries())
    for (const { gram, own, weight } of weighed) {
      const { condition, words: said } = grams[length] ?? NO_GRAMS;
      const count = own ? (said.get(gram) ?? 0) : 0;
      const inWords = ((WORDS[length] ?? 0) * count) / (count + HALF);
      score += weight * (own ? 1 : SYNONYM) * (inWords + (condition.has(gram) ? CONDITION : 0));
    }
  for (const word of words) if (asked.text.includes(word)) score += WHOLE * Math.sqrt(word.length);
  return score;
}

const NO_GRAMS: Grams = { condition: new Set(), words: new Map() };

/** What a query says, cut once for all situations. */
interface Asked {
  readonly text: string;
  /** By length, every gram and whether it is of the query itself, and not of what its words may be called in the lists. */
  readonly grams: readonly (readonly (readonly [gram: string, own: boolean])[])[];
  readonly permit: boolean;
}

/** Cut once for all the records that a query brings up. */
const cutQueries = new WeakMap<Query, Asked>();

function askedOf(query: Query): Asked {
  const asked = cutQueries.get(query) ?? cutOf(query);
  cutQueries.set(query, asked);
  return asked;
}

/** What of a query whole words are looked for in. */
export const askedText = ({ core }: Pick<Query, 'core'>): string => core.replaceAll(' ', '');

function cutOf({ typed, core, synonyms }: Query): Asked {
  const meant = synonyms.flatMap(({ means }) => means);
  return {
    text: askedText({ core }),
    grams: CUTS.map((cut) => {
      const own = new Set(cut(core));
      return [...new Set([...own, ...meant.flatMap(cut)])].map((gram) => [gram, own.has(gram)]);
    }),
    permit: asksForPermit(typed),
  };
}
