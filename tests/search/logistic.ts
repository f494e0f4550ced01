/** Logistic regression: what speaks for something, and how much, learnt from examples. */

/** An example with what it is weighed by. */
export interface Example {
  readonly shares: readonly (readonly [feature: string, share: number])[];
  readonly is: boolean;
  /** As if it were there so many times. */
  readonly counts: number;
}

export interface Learnt {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
  /** In so many examples each feature was. */
  readonly seen: ReadonlyMap<string, number>;
}

const ROUNDS = 24;
const RATE = 0.5;

/** The same examples always teach the same: they are shuffled by a row of numbers that is always the same. */
export function logistic(examples: readonly Example[], keepsSmall: number): Learnt {
  const numbers = new Map<string, number>();
  const data = examples.map(({ shares, is, counts }) => ({
    features: Int32Array.from(shares, ([feature]) => numberIn(numbers, feature)),
    shares: Float64Array.from(shares, ([, share]) => share),
    is: Number(is),
    counts,
  }));
  const weights = new Float64Array(numbers.size);
  const steps = new Float64Array(numbers.size).fill(1e-2);
  let [bias, biasSteps] = [0, 1e-2];
  const next = row();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, shares, is, counts } of shuffled(data, next)) {
      let sum = bias;
      for (let at = 0; at < features.length; at += 1)
        sum += (weights[features[at] ?? 0] ?? 0) * (shares[at] ?? 0);
      const wrong = counts * (1 / (1 + Math.exp(-sum)) - is);
      biasSteps += wrong * wrong;
      bias -= (RATE * wrong) / Math.sqrt(biasSteps);
      for (let at = 0; at < features.length; at += 1) {
        const feature = features[at] ?? 0;
        const was = weights[feature] ?? 0;
        const slope = wrong * (shares[at] ?? 0) + keepsSmall * was;
        const all = (steps[feature] ?? 0) + slope * slope;
        steps[feature] = all;
        weights[feature] = was - (RATE * slope) / Math.sqrt(all);
      }
    }
  }
  return {
    bias,
    weights: new Map([...numbers].map(([name, at]) => [name, weights[at] ?? 0])),
    seen: timesSeen(examples),
  };
}

/** In how many examples each feature is. */
export function timesSeen(examples: readonly Example[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { shares } of examples)
    for (const [feature] of shares) times.set(feature, (times.get(feature) ?? 0) + 1);
  return times;
}

function numberIn(numbers: Map<string, number>, feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

function* row(): Generator<number, never> {
  for (let seed = 1; ; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield seed / 2147483648;
  }
}

function shuffled<Value>(values: readonly Value[], next: Generator<number, never>): Value[] {
  return values
    .map((value) => ({ value, place: next.next().value }))
    .sort((left, right) => left.place - right.place)
    .map(({ value }) => value);
}
