/** Learns from tellings what sounds like danger, and like which danger. */
import { featureMaker, SENSE, sharesOf } from '../../src/emergencies/features.ts';
import type { Hints, Weights } from '../../src/emergencies/hint.ts';
import { plain } from '../../src/emergencies/plain.ts';
import { type Example, type Learnt, logistic, timesSeen } from './logistic.ts';

/** A telling with whether it is danger, which one, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly danger: boolean;
  /** The emergency it tells of, where that is known. */
  readonly kind?: string;
  readonly counts: number;
}

/** What is in fewer lessons tells little, and costs every visitor bytes. */
const SEEN = 8;
/** So many features are kept of each kind, those that tell most. */
const KEPT_OF_KIND = 45;
/** Weights are kept in whole tenths. */
const SCALE = 10;
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
  const danger = logistic(
    withoutRare(weighed.map(({ danger: is, shares, counts }) => ({ is, shares, counts }))),
    KEEPS_SMALL.danger,
  );
  return {
    scale: SCALE,
    senses,
    danger: most(danger),
    kinds: kindsOf(weighed),
  };
}

function withoutRare(examples: readonly Example[]): Example[] {
  const seen = timesSeen(examples);
  return examples.map(({ shares, ...rest }) => ({
    ...rest,
    shares: shares.filter(([feature]) => (seen.get(feature) ?? 0) >= SEEN),
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
  return Object.fromEntries(
    kinds.map((kind) => {
      const examples = told.map(({ kind: other, ...rest }) => ({ ...rest, is: other === kind }));
      return [kind, most(logistic(examples, KEEPS_SMALL.kind), KEPT_OF_KIND)];
    }),
  );
}

/** The features that tell most, by their weight. */
function most({ bias, weights, seen }: Learnt, kept = Infinity): Weights {
  const tells = (feature: string, weight: number) =>
    Math.abs(weight) * Math.sqrt(seen.get(feature) ?? 0);
  const heavy = [...weights]
    .sort((left, right) => tells(...right) - tells(...left) || (left[0] < right[0] ? -1 : 1))
    .slice(0, kept)
    .map(([feature, weight]) => ({ feature, tenths: Math.round(weight * SCALE) }))
    .filter(({ tenths }) => tenths !== 0);
  const groups = [...Map.groupBy(heavy, ({ tenths }) => tenths)]
    .sort(([left], [right]) => right - left)
    .map(([tenths, group]) => [
      String(tenths),
      group
        .map(({ feature }) => feature)
        .toSorted()
        .join(' '),
    ]);
  return { bias: Math.round(bias * SCALE), weights: Object.fromEntries(groups) };
}

/** The module that the search brings along. */
export function moduleOf({ scale, danger, kinds }: Hints): string {
  return `// biome-ignore-all format: learnt, not written by hand.
/**
 * How much each feature of a telling speaks for danger, and for each danger, in tenths. Learnt from \`tests/search/\`:
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
