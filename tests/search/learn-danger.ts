/** Learns from tellings what sounds like danger, and like which danger. */
import { featureMaker, SENSE, sharesOf } from '../../src/emergencies/features.ts';
import type { Hints, Weights } from '../../src/emergencies/hint.ts';
import { packed } from '../../src/emergencies/packed.ts';
import { plain } from '../../src/emergencies/plain.ts';
import {
  type Example,
  type Learnt,
  logistic,
  logisticOf,
  numbered,
  timesSeen,
} from './logistic.ts';

/** A telling with whether it is danger, which one, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly danger: boolean;
  /** The emergency it tells of, where that is known. */
  readonly kind?: string;
  readonly counts: number;
}

/** What is in fewer lessons tells little. */
const SEEN = 3;
/** So many features are kept, those that tell most: more tell hardly better, and cost every visitor bytes. */
const KEPT = { danger: 8000, kind: 45 } as const;
/** Weights are kept in whole halves: finer ones tell no better. */
const SCALE = 2;
/** How much a weight is drawn to nothing where few examples speak for it. */
const KEEPS_SMALL = { danger: 2e-4, kind: 3e-4 } as const;
/** What tells one danger from another: single characters and single senses. */
const OF_KIND = new RegExp(`^(?:.|${SENSE}\\d+)$`, 'u');

export function learn(lessons: readonly Lesson[], senses: readonly string[]): Hints {
  const featuresOf = featureMaker(senses);
  const weighed = lessons.map((lesson) => ({
    ...lesson,
    shares: sharesOf(featuresOf(plain(lesson.text))),
  }));
  const examples = weighed.map(({ danger: is, shares, counts }) => ({ is, shares, counts }));
  return {
    scale: SCALE,
    senses,
    danger: weightsOf(dangerOf(examples)),
    kinds: kindsOf(weighed),
  };
}

/** What speaks for danger: learnt from all that is not rare, and once more from what tells most of it. */
function dangerOf(examples: readonly Example[]): Learnt {
  const seen = timesSeen(examples);
  const common = only(examples, (feature) => (seen.get(feature) ?? 0) >= SEEN);
  const most = new Set(heaviest(logistic(common, KEEPS_SMALL.danger), KEPT.danger));
  return logistic(
    only(common, (feature) => most.has(feature)),
    KEEPS_SMALL.danger,
  );
}

/** The examples as if nothing else were in them. */
function only(examples: readonly Example[], isKept: (feature: string) => boolean): Example[] {
  return examples.map(({ shares, ...rest }) => ({
    ...rest,
    shares: shares.filter(([feature]) => isKept(feature)),
  }));
}

/** What speaks for each emergency among the dangers. */
function kindsOf(lessons: readonly (Lesson & Pick<Example, 'shares'>)[]): Hints['kinds'] {
  const told = lessons.flatMap(({ kind, shares }) =>
    kind === undefined
      ? []
      : [{ kind, shares: shares.filter(([feature]) => OF_KIND.test(feature)), counts: 1 }],
  );
  const kinds = [...new Set(told.map(({ kind }) => kind))].toSorted();
  const examples = numbered(told);
  return Object.fromEntries(
    kinds.map((kind) => {
      const are = told.map((other) => other.kind === kind);
      const learnt = logisticOf(examples, are, KEEPS_SMALL.kind);
      return [kind, weightsOf(learnt, heaviest(learnt, KEPT.kind))];
    }),
  );
}

/** So many features that tell most: that weigh much, or are often there. */
function heaviest({ weights, seen }: Learnt, kept: number): string[] {
  const tells = (feature: string, weight: number) =>
    Math.abs(weight) * Math.sqrt(seen.get(feature) ?? 0);
  return [...weights]
    .sort((left, right) => tells(...right) - tells(...left) || (left[0] < right[0] ? -1 : 1))
    .slice(0, kept)
    .map(([feature]) => feature);
}

/** Features by their weight. */
function weightsOf({ bias, weights }: Learnt, features = [...weights.keys()]): Weights {
  const weighing = features
    .map((feature) => ({ feature, weight: Math.round((weights.get(feature) ?? 0) * SCALE) }))
    .filter(({ weight }) => weight !== 0);
  const groups = [...Map.groupBy(weighing, ({ weight }) => weight)]
    .sort(([left], [right]) => right - left)
    .map(([weight, group]) => [
      String(weight),
      packed(group.map(({ feature }) => feature).toSorted()),
    ]);
  return { bias: Math.round(bias * SCALE), weights: Object.fromEntries(groups) };
}

/** The module that the search brings along. */
export function moduleOf({ scale, danger, kinds }: Hints): string {
  return `// biome-ignore-all format: learnt, not written by hand.
/**
 * How much each feature of a telling speaks for danger, and for each danger, in halves. Learnt from \`tests/search/\`:
 * \`npx vitest run weights -u\` learns it anew.
 */
import type { Hints } from './hint.ts';
import { senses } from './senses.ts';

export const hints: Hints = {
  scale: ${scale},
  senses,
  danger: ${linesOf(danger)},
  kinds: {
${Object.entries(kinds)
  .map(([kind, weights]) => `    '${kind}': ${linesOf(weights)},`)
  .join('\n')}
  },
};
`;
}

function linesOf({ bias, weights }: Weights): string {
  const lines = Object.entries(weights).map(([weight, features]) => `'${weight}':'${features}'`);
  return `{ bias: ${bias}, weights: {${lines.join(',')}} }`;
}
