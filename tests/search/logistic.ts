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

/** Examples with their features by number, so that several things can be learnt from the same. */
export interface Numbered {
  readonly names: readonly string[];
  readonly examples: readonly {
    readonly features: Int32Array;
    readonly shares: Float64Array;
    readonly counts: number;
  }[];
  /** In which order they are looked at, round for round. */
  readonly orders: readonly (readonly number[])[];
  readonly seen: ReadonlyMap<string, number>;
}

const ROUNDS = 24;
const RATE = 0.5;

export function numbered(examples: readonly Omit<Example, 'is'>[]): Numbered {
  const numbers = new Map<string, number>();
  const next = row();
  return {
    examples: examples.map(({ shares, counts }) => ({
      features: Int32Array.from(shares, ([feature]) => numberIn(numbers, feature)),
      shares: Float64Array.from(shares, ([, share]) => share),
      counts,
    })),
    names: [...numbers.keys()],
    orders: Array.from({ length: ROUNDS }, () => shuffled(examples.keys(), next)),
    seen: timesSeen(examples),
  };
}

/** What speaks for that which some of the examples are. */
export function logisticOf(
  { names, examples, orders, seen }: Numbered,
  are: readonly boolean[],
  keepsSmall: number,
): Learnt {
  const weights = new Float64Array(names.length);
  const steps = new Float64Array(names.length).fill(1e-2);
  let [bias, biasSteps] = [0, 1e-2];
  for (const at of orders.flat()) {
    const example = examples[at];
    if (example === undefined) continue;
    const { features, shares, counts } = example;
    let sum = bias;
    for (let place = 0; place < features.length; place += 1)
      sum += (weights[features[place] ?? 0] ?? 0) * (shares[place] ?? 0);
    const wrong = counts * (1 / (1 + Math.exp(-sum)) - Number(are[at]));
    biasSteps += wrong * wrong;
    bias -= (RATE * wrong) / Math.sqrt(biasSteps);
    for (let place = 0; place < features.length; place += 1) {
      const feature = features[place] ?? 0;
      const was = weights[feature] ?? 0;
      const slope = wrong * (shares[place] ?? 0) + keepsSmall * was;
      const all = (steps[feature] ?? 0) + slope * slope;
      steps[feature] = all;
      weights[feature] = was - (RATE * slope) / Math.sqrt(all);
    }
  }
  return { bias, weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])), seen };
}

/** In how many examples each feature is. */
export function timesSeen(examples: readonly Pick<Example, 'shares'>[]): Map<string, number> {
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

/** Numbers from 0 to 1 that look like chance and are always the same. */
export function* row(): Generator<number, never> {
  for (let seed = 1; ; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield seed / 2147483648;
  }
}

function shuffled(values: Iterable<number>, next: Generator<number, never>): number[] {
  return [...values]
    .map((value) => ({ value, place: next.next().value }))
    .sort((left, right) => left.place - right.place)
    .map(({ value }) => value);
}
