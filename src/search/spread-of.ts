/** Tells how common grams are in all that the matters say. */
import { gramNumbers } from './gram-numbers.ts';
import { keptParts } from './kept-parts.ts';
import type { Spread } from './spread.ts';
import { characters } from './tokenize.ts';

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
  const spoken = gramsOf(records);
  for (const [length, numbers] of gramNumbers.entries()) {
    const own = holdersOf(spoken.map(({ held }) => held[length] ?? NONE));
    const all = holdersOf(spoken.map(({ said }) => said[length] ?? NONE));
    for (const number of numbers.inOrder()) {
      const [held = 0, said = 0] = [own[number], all[number]];
      const gram = numbers.gram(number);
      // Words of Latin letters cannot be told apart once they are run together.
      if (held === 0 || said / held < WORTH_TELLING || characters(gram).length !== length + 1)
        continue;
      const step = STEP ** Math.round(Math.log(said) / Math.log(STEP));
      const grams = steps.get(step) ?? ['', ''];
      grams[length] += gram;
      steps.set(step, grams);
    }
  }
  return [...steps]
    .map(([step, [single, pairs]]) => [step, single, pairs] as const)
    .sort(([left], [right]) => left - right);
}

const NONE = new Int32Array(0);

/** By length of gram, which of them stand in what is held of a record, and in all that it says. */
const gramsOf = keptParts(
  ({ held, said }: Spoken) => `${held.join('\n')}\f${said.join('\n')}`,
  ({ held, said }) => ({
    held: gramNumbers.map((numbers) => numbers.count([held.join('\n')]).filter(isGram)),
    said: gramNumbers.map((numbers) =>
      numbers.count([[...held, ...said].join('\n')]).filter(isGram),
    ),
  }),
);

/** Of grams and their counts, the grams. */
const isGram = (_: number, at: number): boolean => at % 2 === 0;

/** By the number of a gram, in how many records it stands. */
function holdersOf(records: readonly Int32Array[]): Int32Array {
  const holders = new Int32Array(Math.max(...gramNumbers.map(({ size }) => size)));
  for (const grams of records) for (const gram of grams) holders[gram] = (holders[gram] ?? 0) + 1;
  return holders;
}
