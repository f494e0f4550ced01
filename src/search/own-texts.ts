/**
 * What records are called and cover, asked gram by gram: to look through all texts for the few grams of a query takes a hundredth of
 * the time that it takes to cut them, and whoever waits for the first answer has asked nothing else yet.
 */
import type { InstantRecord } from './instant-format.ts';
import { phrasesOf, type Scope, type Texts, textsOf } from './record-texts.ts';
import { characters, isPair, normalize } from './tokenize.ts';

type Cut = (text: string) => readonly string[];

/** Whether a normalised text, once it is cut, holds a gram. */
export function holding(gram: string, cut: Cut): (text: string) => boolean {
  // A pair of characters stands in a text wherever it is read in it; of other grams that must be seen.
  const isRead = cut === characters || isPair(gram);
  return (text) => text.includes(gram) && (isRead || cut(text).includes(gram));
}

export class OwnTexts {
  readonly #records: readonly InstantRecord[];
  readonly #scope: Scope;
  #texts: readonly Texts[] = [];

  constructor(records: readonly InstantRecord[], scope: Scope) {
    this.#records = records;
    this.#scope = scope;
  }

  /** The positions of the records that hold a gram, and in as good as how many phrases of each. */
  *holders(gram: string, cut: Cut): Generator<readonly [position: number, phrases: number]> {
    if (this.#texts.length < this.#records.length) this.#texts = this.#read();
    const holds = holding(gram, cut);
    for (const [position, { names, scope }] of this.#texts.entries()) {
      const inNames = names.filter(holds).length;
      const inScope = scope.filter(holds).length;
      if (inNames + inScope > 0)
        yield [position, phrasesOf('names', inNames) + phrasesOf('scope', inScope)];
    }
  }

  #read(): Texts[] {
    return this.#records.map((record) => {
      const { names, scope } = textsOf(record, this.#scope);
      return { names: names.map(normalize), scope: scope.map(normalize) };
    });
  }
}
