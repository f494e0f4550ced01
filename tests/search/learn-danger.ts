/** Learns from tellings what sounds like danger, and like which danger. */
import {
  type Features,
  featureMaker,
  lettersOf,
  SENSE,
  sharesOf,
} from '../../src/emergencies/features.ts';
import type { Hints, Weights } from '../../src/emergencies/hint.ts';
import { packed } from '../../src/emergencies/packed.ts';
import { plain } from '../../src/emergencies/plain.ts';
import { placeIn, type Table, tableOf } from '../../src/emergencies/table.ts';
import { fitted } from './fitted.ts';
import { learnNets } from './learn-net.ts';
import { type Example, type Learnt, logisticOf, numbered, row } from './logistic.ts';

/** A telling with whether it is danger, which one, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly danger: boolean;
  /** The emergency it tells of, where that is known. */
  readonly kind?: string;
  readonly counts: number;
  /** The set it is of; everyday questions are of none. */
  readonly set: string;
}

/** Of what tells one danger from another so many features are kept, those that tell most: of forty-five, half as many more were told to ring somebody else. */
const KEPT_OF_KIND = 100;
/** Their weights are kept in whole halves: finer ones tell no better. */
const SCALE = 2;
/** So many places has the table of what tells danger, and in such steps its weights are kept: finer ones tell no better, nor do twice as many places beside the net. */
const TABLE = { places: 2 ** 16, step: 2.3 } as const;
/** What only the nets learn: a table that adds up has learnt all it can without them. */
const NOT_ADDED_UP: readonly string[] = ['十二写', '十三写', '十四写'];
/** How much a weight is drawn to nothing where few examples speak for it. */
const KEEPS_SMALL = { danger: 5e-7, kind: 3e-4 } as const;
/** What tells one danger from another: single characters and single senses. */
const OF_KIND = new RegExp(`^(?:.|${SENSE}\\d+)$`, 'u');
/**
 * Every lesson is learnt so many times more with a part of its characters and senses left out: whoever is in danger says it in other
 * words, and no single one of them may decide.
 */
const LEFT_OUT = { times: 3, characters: 0.2, senses: 0.3 } as const;

export function learn(lessons: readonly Lesson[], senses: readonly string[]): Hints {
  const featuresOf = featureMaker(senses);
  const heard = lessons.map((lesson) => ({
    ...lesson,
    text: plain(lesson.text),
    features: featuresOf(plain(lesson.text)),
  }));
  return {
    scale: SCALE,
    senses,
    danger: { bias: 0, weights: {} },
    kinds: kindsOf(heard.map((lesson) => ({ ...lesson, shares: sharesOf(lesson.features) }))),
    table: dangerOf(heard.filter(({ set }) => !NOT_ADDED_UP.includes(set))),
    nets: learnNets(heard, senses),
  };
}

/** A lesson as it is heard. */
interface Heard extends Lesson {
  readonly features: Features;
}

/** What speaks for danger. */
function dangerOf(heard: readonly Heard[]): Table {
  const next = row();
  const isKept = (leftOut: number) => next.next().value >= leftOut;
  const partly = ({ text, features }: Heard): Features => ({
    letters: lettersOf([...text].filter(() => isKept(LEFT_OUT.characters)).join('')),
    senses: features.senses.filter(() => isKept(LEFT_OUT.senses)),
  });
  const times = Array.from({ length: LEFT_OUT.times }, () =>
    heard.map((lesson) => ({ ...lesson, features: partly(lesson) })),
  );
  const examples = [heard, ...times].flat().map(({ danger: is, features, counts }) => {
    const shares = sharesOf(features);
    return {
      is,
      counts,
      features: Int32Array.from(shares, ([feature]) => placeIn(TABLE.places, feature)),
      shares: Float64Array.from(shares, ([, share]) => share),
    };
  });
  const { bias, weights } = fitted(examples, TABLE.places, KEEPS_SMALL.danger);
  return tableOf(bias, weights, TABLE.step);
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
      return [kind, weightsOf(learnt, heaviest(learnt, KEPT_OF_KIND))];
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
export function moduleOf({ scale, danger, kinds, table, nets }: Hints): string {
  return `// biome-ignore-all format: learnt, not written by hand.
/**
 * How much each feature of a telling speaks for danger, in a table, what nets hear in it, and how much speaks for each danger, in halves. Learnt from \`tests/search/\`:
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
  table: ${JSON.stringify(table)},
  nets: ${JSON.stringify(nets)},
};
`;
}

function linesOf({ bias, weights }: Weights): string {
  const lines = Object.entries(weights).map(([weight, features]) => `'${weight}':'${features}'`);
  return `{ bias: ${bias}, weights: {${lines.join(',')}} }`;
}
