/** The situations in which a matter can lie: which of them a query tells of, and who stands on the first line. */
import type { FoundBy, InstantBranch, InstantIndex, InstantRecord } from './instant-format.ts';
import { placesOf, type Situation, situationsOf } from './places.ts';
import type { Query } from './query.ts';
import { countEach, lightness } from './rarity.ts';
import { asksForPermit, givesPermit, stagesInOrder } from './stage-order.ts';
import { bigrams, characters } from './tokenize.ts';
import { type Said, timesIn } from './word-file.ts';

/** The situations of a record, the likeliest first. */
export interface RankedSituations {
  readonly situations: readonly Situation[];
  /** Whether the first one stands out, so that the others need not be read. */
  readonly clear: boolean;
  /** How much a query tells of the first one; undefined for a record that lies in one way only. */
  readonly told: number | undefined;
}

/** Who answers: the leads, or whoever is responsible where no government body leads. */
export function answering({ leads, others = [] }: InstantBranch): readonly number[] {
  return leads.length > 0 ? leads : others;
}

/** The bodies on the first line of a card: who leads in the likeliest situation, or whom a record names without situations. */
export function firstBodies(
  index: Pick<InstantIndex, 'bodies'>,
  { bodies = [] }: Pick<InstantRecord, 'bodies'>,
  { situations }: RankedSituations,
): string[] {
  const line = situations[0]?.stages[0];
  const positions = line === undefined ? bodies : answering(line);
  return positions.map((at) => index.bodies[at]?.id ?? '');
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
  /** By record, its situations. */
  readonly #told: ReadonlyMap<string, readonly Told[]>;
  /** By the number of a place, the situation it is. */
  readonly #places: readonly (Told | undefined)[];
  /** By length, in how many situations of all records a gram stands. */
  readonly #holders: readonly Map<string, number>[];
  readonly #all: number;
  /** Whether it is known from the start how common grams are. */
  readonly #isKnown: boolean;

  constructor({ records }: Pick<InstantIndex, 'records'>, by: FoundBy = 'first', common?: Common) {
    this.#by = by;
    this.#isKnown = common !== undefined;
    this.#told = new Map(records.map((record) => [record.id, situationsOf(record).map(toldOf)]));
    this.#places = placesOf(records).map(({ record, situation }) =>
      situation === undefined ? undefined : this.#situationsOf(records[record])[situation],
    );
    const { all, holders } = common ?? commonIn([...this.#told.values()].flat());
    this.#all = all;
    this.#holders = holders;
  }

  /** Takes in what people say in the situations: whatever is said of a gram is said at once. */
  hear({ grams, words }: Said): void {
    for (const [length, said] of grams.entries())
      for (const [gram, at] of said)
        for (const [place, times] of timesIn(at))
          this.#hear(length, gram, this.#places[place], times);
    for (const [word, place] of words) this.#places[place]?.words.push(word);
  }

  #hear(length: number, gram: string, told: Told | undefined, times: number): void {
    const grams = told?.grams[length];
    if (told === undefined || grams === undefined) return;
    grams.words.set(gram, times);
    const holders = this.#holders[length];
    if (!this.#isKnown && isDistinct(told.situation) && !grams.condition.has(gram))
      holders?.set(gram, (holders.get(gram) ?? 0) + 1);
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
    const situations = isTold ? scored.map(({ situation }) => situation) : situationsOf(record);
    return {
      situations: situations.map(({ condition, stages }) => ({
        condition,
        stages: stagesInOrder(stages, query.typed),
      })),
      clear,
      told: first?.situation.condition === undefined ? undefined : first.score,
    };
  }

  #situationsOf(record: Pick<InstantRecord, 'id'> | undefined): readonly Told[] {
    return this.#told.get(record?.id ?? '') ?? [];
  }

  /** What a gram tells: most where few situations hold it, and of those of the record itself only one. */
  #weight(gram: string, length: number, told: readonly Told[]): number {
    const everywhere = this.#holders[length]?.get(gram) ?? 1;
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

/** How common grams are in the conditions of situations. */
function commonIn(told: readonly Told[]): Common {
  const distinct = told.filter(({ situation }) => isDistinct(situation));
  const holders = CUTS.map((_, length) =>
    countEach(distinct.map(({ grams }) => grams[length]?.condition ?? [])),
  );
  return { all: distinct.length, holders };
}

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

function askedOf({ typed, core, synonyms }: Query): Asked {
  const meant = synonyms.flatMap(({ means }) => means);
  return {
    text: core.replaceAll(' ', ''),
    grams: CUTS.map((cut) => {
      const own = new Set(cut(core));
      return [...new Set([...own, ...meant.flatMap(cut)])].map((gram) => [gram, own.has(gram)]);
    }),
    permit: asksForPermit(typed),
  };
}
