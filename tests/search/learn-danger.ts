/** Learns from tellings what sounds like danger: a logistic regression over what a telling is weighed by. */
import { featuresOf } from '../../src/emergencies/features.ts';
import { plain } from '../../src/emergencies/plain.ts';

/** A telling with whether it is danger, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly danger: boolean;
  readonly counts: number;
}

/** So many features are kept, those that weigh most: more tell little and cost every visitor bytes. */
const KEPT = 1000;
/** Weights are kept in whole tenths. */
const SCALE = 10;
const ROUNDS = 15;

/** The same lessons always teach the same: they are shuffled by a row of numbers that is always the same. */
export function learn(lessons: readonly Lesson[]): string {
  const weights = new Map<string, number>();
  let bias = 0;
  const data = lessons.map((lesson) => ({ ...lesson, features: featuresOf(plain(lesson.text)) }));
  const next = numbers();
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = 0.2 / (1 + 0.3 * round);
    for (const { features, danger, counts } of shuffled(data, next)) {
      const size = Math.sqrt(features.length);
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-bias - sum / size));
      const step = rate * counts * (likely - Number(danger));
      bias -= step * 0.1;
      for (const feature of features) {
        const was = weights.get(feature) ?? 0;
        weights.set(feature, was - step / size - rate * 1e-4 * was);
      }
    }
  }
  return moduleOf(weights, bias);
}

function* numbers(): Generator<number, never> {
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

/** The features that weigh most, by their weight, as the module that the search brings along. */
function moduleOf(weights: ReadonlyMap<string, number>, bias: number): string {
  const most = [...weights]
    .sort((left, right) => Math.abs(right[1]) - Math.abs(left[1]) || (left[0] < right[0] ? -1 : 1))
    .slice(0, KEPT)
    .map(([feature, weight]) => ({ feature, tenths: Math.round(weight * SCALE) }));
  const groups = Map.groupBy(
    most.filter(({ tenths }) => tenths !== 0),
    ({ tenths }) => tenths,
  );
  const lines = [...groups]
    .sort(([left], [right]) => right - left)
    .map(([tenths, group]) => {
      const features = group.map(({ feature }) => feature).toSorted();
      return `    ${tenths < 0 ? `'${tenths}'` : tenths}: '${features.join(' ')}',`;
    });
  return `// biome-ignore-all format: learnt, not written by hand.
/**
 * How much each feature of a telling speaks for danger, in tenths. Learnt from \`tests/search/\`:
 * \`npx vitest run weights -u\` learns it anew.
 */
import type { Hints } from './hint.ts';

export const hints: Hints = {
  scale: ${SCALE},
  bias: ${Math.round(bias * SCALE)},
  weights: {
${lines.join('\n')}
  },
};
`;
}
