import type { FullTextIndex } from './instant-format.ts';
import { lightness, rarityOf } from './rarity.ts';
import { characters } from './tokenize.ts';

/** What the full text says of a record. */
export interface FullTextScore {
  /** What it adds to the record's own score. */
  readonly added: number;
  /** The share of the query that stands in its text or in the words people use of it, from 0 to 1. */
  readonly share: number;
}

export type FullTextScores = ReadonlyMap<string, FullTextScore>;

/** A pair of the query with the fragments that hold it. */
export type PairHits = readonly [pair: string, fragments: readonly string[]];

/** What each part adds beside the instant score; set on the tuning half of the search bench's queries. */
const ADDS = { words: 0.47, text: 0.06, characters: 0.27 } as const;

/** Sums what the pairs of a query found, and the single characters that the words of a record come back to. */
export class FullTextScoring {
  readonly #index: FullTextIndex;
  readonly #characters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #rarity: ReadonlyMap<string, number>;

  constructor(index: FullTextIndex) {
    this.#index = index;
    this.#characters = new Map(
      Object.entries(index.characters).map(([record, held]) => [record, new Set(held)]),
    );
    this.#rarity = rarityOf([...this.#characters.values()]);
  }

  /** The scores of a query by record, or by fragment where the instant index does not hold the record. */
  scores(core: string, hits: readonly PairHits[]): FullTextScores {
    const { fragments, wordFragments } = this.#index;
    const words = sharesOf(hits, (fragment) => wordFragments[fragment]);
    const text = sharesOf(hits, (fragment) =>
      fragment in wordFragments ? undefined : (fragments[fragment] ?? fragment),
    );
    const single = this.#characterShares(core);
    const records = new Set([...words.keys(), ...text.keys(), ...single.keys()]);
    return new Map(
      [...records].map((record) => {
        const [inWords, inText] = [words.get(record) ?? 0, text.get(record) ?? 0];
        const added =
          ADDS.words * inWords + ADDS.text * inText + ADDS.characters * (single.get(record) ?? 0);
        return [record, { added, share: Math.max(inWords, inText) }];
      }),
    );
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
      const found = weights.reduce(
        (sum, [character, weight]) => sum + (held.has(character) ? weight : 0),
        0,
      );
      if (found > 0) shares.set(record, found / total);
    }
    return shares;
  }
}

/** The weight of the pairs found in each record, as a share of those found anywhere in these fragments. */
function sharesOf(
  hits: readonly PairHits[],
  recordOf: (fragment: string) => string | undefined,
): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const [pair, fragments] of hits) {
    const records = fragments.flatMap((fragment) => recordOf(fragment) ?? []);
    if (records.length === 0) continue;
    // A pair that stands in very many records tells them apart little.
    const weight = lightness(pair) / Math.log(2 + records.length);
    total += weight;
    for (const record of records) shares.set(record, (shares.get(record) ?? 0) + weight);
  }
  for (const [record, found] of shares) shares.set(record, found / total);
  return shares;
}
