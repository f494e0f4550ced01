import { countEach, rarityOf } from './rarity.ts';
import { pairShares } from './shares.ts';
import { bigrams, characters } from './tokenize.ts';

/** What is added to a record's score; set on the tuning half of the search bench's queries. */
const ADDS = { pairs: 0.45, characters: 1 } as const;

/** A character of one phrase is often chance; one that comes back is what the record is about: in so many it counts half. */
const HALF = 3;

/**
 * Ranks records by the words people use of them. They are too many to be weighed one by one as wordings are: what counts is
 * which pairs of the query stand in any of them, and how often its characters come back.
 */
export class WordsSearch {
  readonly #holders: ReadonlyMap<string, readonly string[]>;
  /** By record, in how many of its phrases a character stands. */
  readonly #characters: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #rarity: ReadonlyMap<string, number>;

  constructor(words: ReadonlyMap<string, readonly string[]>) {
    this.#holders = holdersOf(words);
    this.#characters = new Map([...words].map(([id, own]) => [id, countEach(own.map(characters))]));
    this.#rarity = rarityOf([...this.#characters.values()].map((counts) => counts.keys()));
  }

  /** What the words add to the score of each record. */
  scores(core: string): Map<string, number> {
    const pairs = [...new Set(bigrams(core))];
    const inPairs = pairShares(pairs.map((pair) => [pair, this.#holders.get(pair) ?? []]));
    const inCharacters = this.#characterShares(core);
    const records = new Set([...inPairs.keys(), ...inCharacters.keys()]);
    return new Map(
      [...records].map((id) => [
        id,
        ADDS.pairs * (inPairs.get(id) ?? 0) + ADDS.characters * (inCharacters.get(id) ?? 0),
      ]),
    );
  }

  /** Whether a pair stands in the words people use of a record. */
  holds(id: string, pair: string): boolean {
    return this.#holders.get(pair)?.includes(id) === true;
  }

  /** In how many records' words a pair stands. */
  spread(pair: string): number {
    return this.#holders.get(pair)?.length ?? 0;
  }

  /** The share of the query's characters that each record's words come back to, rare ones counting more. */
  #characterShares(core: string): Map<string, number> {
    const weights = [...new Set(characters(core))].flatMap((character) => {
      const weight = this.#rarity.get(character);
      return weight === undefined ? [] : [[character, weight] as const];
    });
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    const shares = new Map<string, number>();
    for (const [record, held] of this.#characters) {
      const found = weights.reduce((sum, [character, weight]) => {
        const count = held.get(character) ?? 0;
        return sum + (weight * count) / (count + HALF);
      }, 0);
      if (found > 0) shares.set(record, found / total);
    }
    return shares;
  }
}

function holdersOf(words: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const [id, own] of words) {
    for (const pair of new Set(bigrams(own.join('。')))) {
      const known = holders.get(pair);
      if (known === undefined) holders.set(pair, [id]);
      else known.push(id);
    }
  }
  return holders;
}
