/** The situations in which a matter can lie: which of them a query tells of, and who stands on the first line. */
import type { InstantBranch, InstantIndex, InstantRecord } from './instant-format.ts';
import type { Query } from './query.ts';
import { lightness, rarityOf } from './rarity.ts';
import { bigrams, characters } from './tokenize.ts';

/** A branch with its stages, which are never taken apart. */
export interface Situation {
  readonly condition: string | undefined;
  readonly stages: readonly InstantBranch[];
}

/** The situations of a record, the likeliest first. */
export interface RankedSituations {
  readonly situations: readonly Situation[];
  /** Whether the first one stands out, so that the others need not be read. */
  readonly clear: boolean;
}

/** By record and condition, the words people use in that situation. */
export type SituationWords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The branches of a record in their own order. */
export function situationsOf({ branches = [] }: Pick<InstantRecord, 'branches'>): Situation[] {
  const stages = new Map<string | undefined, InstantBranch[]>();
  for (const branch of branches)
    stages.set(branch.condition, [...(stages.get(branch.condition) ?? []), branch]);
  return [...stages].map(([condition, own]) => ({ condition, stages: own }));
}

/** Who answers: the leads, or whoever is responsible where no government body leads. */
export function answering({ leads, others = [] }: InstantBranch): readonly number[] {
  return leads.length > 0 ? leads : others;
}

/** What a query shares with a condition, and with the words of a situation: whole words, and single characters of them. Set on the tuning part of the bench's situations. */
const WEIGHTS = { pair: 0.3, character: 0.5, word: 1, wordCharacter: 0.6 } as const;
/** So far ahead of the next, a situation stands out. */
const CLEAR = 3;

/** Who asks for a permit says so; everybody else is served by those who act. */
const PERMIT = '许可';
const REPORT = '发现报告';
const ASKS_FOR_PERMIT =
  /(想|要|得|去哪|哪里|哪儿|怎么|如何|先|在哪)[^没无]{0,8}(办|批|许可|审批|手续|证|登记|备案|申请)|申请|办理/;
const LACKS_PERMIT = /没办|没批|无证|未经|没有?(任何)?(许可|证|手续|审批|备案|登记|照|执照)/;
/** A situation with a permit is so much likelier where one is asked for. */
const PERMIT_ASKED = 8;

/** Tells which of the situations of a record a query means. */
export class SituationSearch {
  readonly #words: SituationWords;
  readonly #conditions: Rarities;
  readonly #said: Rarities;
  readonly #wordRarity: ReadonlyMap<string, number>;

  constructor({ records }: Pick<InstantIndex, 'records'>, words: SituationWords = new Map()) {
    const conditions = records
      .flatMap(situationsOf)
      .flatMap(({ condition }) => (condition === undefined ? [] : [[condition]]));
    const said = [...words.values()].flatMap((own) => [...own.values()]);
    this.#words = words;
    this.#conditions = raritiesOf(conditions);
    this.#said = raritiesOf(said);
    this.#wordRarity = rarityOf(said);
  }

  /** The likeliest first; situations of one likeliness keep their order. */
  rank(record: InstantRecord, query: Query): RankedSituations {
    const asked = askedOf(query);
    const scored = situationsOf(record)
      .map((situation) => ({ situation, score: this.#score(record, situation, asked) }))
      .sort((left, right) => right.score - left.score);
    const [first, second] = scored;
    const clear = first !== undefined && first.score > (second?.score ?? 0) + CLEAR;
    // As long as the words of situations are not there, a faint likeness is chance.
    const told = clear || this.#words.size > 0;
    const situations = told ? scored.map(({ situation }) => situation) : situationsOf(record);
    return { situations: situations.map((situation) => inOrder(situation, asked)), clear };
  }

  #score({ id }: InstantRecord, { condition = '', stages }: Situation, asked: Asked): number {
    const words = this.#words.get(id)?.get(condition) ?? [];
    const held = words
      .filter((word) => asked.text.includes(word))
      .map((word) => (this.#wordRarity.get(word) ?? 0) * Math.sqrt(word.length));
    const permit = asked.permit && stages.some(({ stage }) => stage === PERMIT) ? PERMIT_ASKED : 0;
    return (
      permit +
      WEIGHTS.pair * overlap(asked.pairs, bigrams(condition), this.#conditions.pairs) +
      WEIGHTS.character *
        overlap(asked.characters, characters(condition), this.#conditions.characters) +
      WEIGHTS.word * held.reduce((sum, weight) => sum + weight, 0) +
      WEIGHTS.wordCharacter *
        overlap(asked.ownCharacters, words.flatMap(characters), this.#said.characters)
    );
  }
}

/** What a query says, cut once for all situations. */
interface Asked {
  readonly text: string;
  readonly pairs: readonly string[];
  readonly characters: readonly string[];
  /** Without those of what its words may be called in the lists. */
  readonly ownCharacters: readonly string[];
  readonly permit: boolean;
}

function askedOf({ typed, core, synonyms }: Query): Asked {
  const said = [core, ...synonyms.flatMap(({ means }) => means)];
  return {
    text: core.replaceAll(' ', ''),
    pairs: [...new Set(said.flatMap(bigrams))],
    characters: [...new Set(said.flatMap(characters))],
    ownCharacters: [...new Set(characters(core))],
    permit: ASKS_FOR_PERMIT.test(typed) && !LACKS_PERMIT.test(typed),
  };
}

/** The stages in the order in which they help the asker: those who act, then who only reports, and a permit last unless it is asked for. */
function inOrder({ condition, stages }: Situation, { permit }: Asked): Situation {
  const place = ({ stage }: InstantBranch): number => {
    if (stage === PERMIT) return permit ? -1 : 2;
    return stage === REPORT ? 1 : 0;
  };
  return { condition, stages: [...stages].sort((left, right) => place(left) - place(right)) };
}

interface Rarities {
  readonly pairs: ReadonlyMap<string, number>;
  readonly characters: ReadonlyMap<string, number>;
}

function raritiesOf(texts: readonly (readonly string[])[]): Rarities {
  return {
    pairs: rarityOf(texts.map((own) => own.flatMap(bigrams))),
    characters: rarityOf(texts.map((own) => own.flatMap(characters))),
  };
}

function overlap(
  said: readonly string[],
  within: readonly string[],
  rarity: ReadonlyMap<string, number>,
): number {
  const held = new Set(within);
  return said.reduce(
    (sum, gram) => sum + (held.has(gram) ? (rarity.get(gram) ?? 0) * lightness(gram) : 0),
    0,
  );
}
