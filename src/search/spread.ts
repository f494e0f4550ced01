/** How common a gram is in all that the matters say, where their names and words alone would make it look rare: 政策 or 污染. */
import { bigrams, characters } from './tokenize.ts';

/** The grams that stand in about so many records' texts, by single characters and by pairs, run together. */
export type Spread = readonly (readonly [holders: number, characters: string, pairs: string])[];

/** Less of a difference changes no order, and each gram costs bytes. */
const WORTH_TELLING = 3;
/** Counts are told in steps of so much: 1, 4, 16, … */
const STEP = 4;

/** Of each record, what the search holds of it and all that it says. */
export interface Spoken {
  readonly held: readonly string[];
  readonly said: readonly string[];
}

/** The grams of what is held that stand in far more records' texts than in what is held of them. */
export function spreadOf(records: readonly Spoken[]): Spread {
  const steps = new Map<number, [string, string]>();
  for (const [length, cut] of [characters, bigrams].entries()) {
    const { held, said } = countSpoken(records, cut);
    const worthTelling = [...held].filter(
      // Words of Latin letters cannot be told apart once they are run together.
      ([gram, own]) =>
        (said.get(gram) ?? own) / own >= WORTH_TELLING && characters(gram).length === length + 1,
    );
    for (const [gram, own] of worthTelling.sort(([left], [right]) => (left < right ? -1 : 1))) {
      const all = said.get(gram) ?? own;
      const step = STEP ** Math.round(Math.log(all) / Math.log(STEP));
      const grams = steps.get(step) ?? ['', ''];
      grams[length] += gram;
      steps.set(step, grams);
    }
  }
  return [...steps]
    .map(([step, [single, pairs]]) => [step, single, pairs] as const)
    .sort(([left], [right]) => left - right);
}

/** Of how many records each gram stands in what is held, and in all that they say. */
function countSpoken(records: readonly Spoken[], cut: (text: string) => readonly string[]) {
  const [held, said] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, grams: ReadonlySet<string>) => {
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  };
  for (const record of records) {
    const grams = new Set<string>();
    const add = (text: string) => {
      for (const gram of cut(text)) grams.add(gram);
    };
    record.held.forEach(add);
    count(held, grams);
    record.said.forEach(add);
    count(said, grams);
  }
  return { held, said };
}

/** The holders of each gram. */
export function readSpread(spread: Spread): Map<string, number> {
  return new Map(
    spread.flatMap(([holders, single, pairs]) =>
      [...single, ...(pairs.match(/../gu) ?? [])].map((gram) => [gram, holders] as const),
    ),
  );
}
