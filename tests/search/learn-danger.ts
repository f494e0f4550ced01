/** Learns from tellings what sounds like danger, and like which danger. */
import { featureMaker, SENSE, sharesOf } from '../../src/emergencies/features.ts';
import type { Hints, Weights } from '../../src/emergencies/hint.ts';
import { plain } from '../../src/emergencies/plain.ts';
import { type Example, type Learnt, logistic } from './logistic.ts';

/** A telling with whether it is danger, which one, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly danger: boolean;
  /** The emergency it tells of, where that is known. */
  readonly kind?: string;
  readonly counts: number;
}

/** So many features are kept, those that weigh most: more tell little and cost every visitor bytes. */
const KEPT = 2400;
const KEPT_OF_KIND = 45;
/** Weights are kept in whole tenths. */
const SCALE = 10;
/** How much a weight is drawn to nothing where few examples speak for it. */
const KEEPS_SMALL = { danger: 1e-4, kind: 3e-4 } as const;
/** What tells one danger from another: single characters and single senses. */
const OF_KIND = new RegExp(`^(?:.|${SENSE}\\d+)$`, 'u');

export function learn(lessons: readonly Lesson[], senses: readonly string[]): Hints {
  const featuresOf = featureMaker(senses);
  const weighed = lessons.map((lesson) => ({
    ...lesson,
    shares: sharesOf(featuresOf(plain(lesson.text))),
  }));
  const danger = logistic(
    weighed.map(({ danger: is, ...rest }): Example => ({ ...rest, is })),
    KEEPS_SMALL.danger,
  );
  return {
    scale: SCALE,
    senses,
    danger: most(danger, KEPT),
    kinds: kindsOf(weighed),
  };
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

/** The features that weigh most, by their weight. */
function most({ bias, weights }: Learnt, kept: number): Weights {
  const heavy = [...weights]
    .sort((left, right) => Math.abs(right[1]) - Math.abs(left[1]) || (left[0] < right[0] ? -1 : 1))
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
