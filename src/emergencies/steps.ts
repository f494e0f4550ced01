/** Weights as letters, two each: few bytes, and the same numbers wherever they are read. */

/** Weights in whole steps. */
export interface Steps {
  readonly step: number;
  /** For every two weights a letter. */
  readonly letters: string;
}

/** Weights are no farther from nothing than that, in steps: of two as many pairs as there are letters. */
const MOST = 4;
const VALUES = 2 * MOST + 1;
/** All that is written in one byte and needs no mark before it, in order, but for what the addresses of persons are known by. */
const LETTERS = String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 33 + at)).replace(
  /["\\&<>'@QqXx]/g,
  '',
);

/** How many whole steps a weight is nearest to, none farther from nothing than so many. */
export const stepsOf = (weight: number, step: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(weight / step)));

/** Weights in whole steps, none farther from nothing than so many. */
export function inSteps(weights: ArrayLike<number>, step: number, most = MOST): Steps {
  const valueFor = (weight = 0): number => MOST + stepsOf(weight, step, most);
  const letters = Array.from({ length: Math.ceil(weights.length / 2) }, (_, at) =>
    LETTERS.charAt(valueFor(weights[2 * at]) * VALUES + valueFor(weights[2 * at + 1])),
  );
  return { step, letters: letters.join('') };
}

/** All the weights, of which there is an even number. */
export function weightsIn({ step, letters }: Steps): Float64Array {
  const weights = new Float64Array(2 * letters.length);
  for (let at = 0; at < letters.length; at += 1) {
    const both = LETTERS.indexOf(letters.charAt(at));
    weights[2 * at] = step * (Math.floor(both / VALUES) - MOST);
    weights[2 * at + 1] = step * ((both % VALUES) - MOST);
  }
  return weights;
}
