/** The score sheet of a body in a year: its indicators in their classes, added up. */
import type { NamedBody } from '../model/bodies.ts';
import type { EvaluationClass, Indicator } from '../tables/index.ts';
import type { Group, Judged } from './leaf.ts';

export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof GRADES)[number];

export interface Leaf {
  readonly indicator: Indicator;
  readonly judged: Judged;
  /** Of the whole, in per cent, as the indicators are published. */
  readonly weight: number;
  /** The same after what could not be judged was shared out; 0 for what could not. */
  readonly share: number;
}

export interface ClassScore {
  readonly class: EvaluationClass;
  readonly leaves: readonly Leaf[];
  /** Out of a hundred, one decimal; undefined where nothing of the class could be judged. */
  readonly points: number | undefined;
  readonly share: number;
}

export interface Sheet {
  readonly body: NamedBody;
  readonly group: Group;
  readonly year: number;
  readonly classes: readonly ClassScore[];
  /** Out of a hundred, one decimal; undefined where nothing at all could be judged. */
  readonly total: number | undefined;
  /** How many per cent of the weight that concerns the body could be judged, one decimal. */
  readonly judgedShare: number;
  readonly grade: Grade | undefined;
  /** Why there is no grade. */
  readonly ungraded: 'running' | 'too-little' | undefined;
}

/** What decides grades. */
export interface Thresholds {
  readonly gradeExcellent: number;
  readonly gradeGood: number;
  readonly gradePass: number;
  readonly judgedAtLeast: number;
}

/** An indicator that was looked at. */
export interface Looked {
  readonly indicator: Indicator;
  readonly judged: Judged;
}

type Given = Pick<Sheet, 'body' | 'group' | 'year'> & {
  readonly classes: readonly {
    readonly class: EvaluationClass;
    readonly looked: readonly Looked[];
  }[];
  readonly isOver: boolean;
};

/** Halves go up, whatever a binary fraction makes of them. */
export const rounded = (value: number): number => Math.round(value * 10 + 1e-9) / 10;

/** Weights and what is added as they are published: two decimals, as on the page, so that the sum can be followed. */
export const inHundredths = (value: number): number => Math.round(value * 100 + 1e-7) / 100;

const sumOf = <Item>(items: readonly Item[], numberOf: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + numberOf(item), 0);

const isJudged = ({ judged }: Looked): boolean => judged.is !== 'missing';
const concerns = ({ judged }: Looked): boolean =>
  judged.is !== 'missing' || judged.why !== 'not-for-these';

export function gradeOf(total: number, thresholds: Thresholds): Grade {
  if (total >= thresholds.gradeExcellent) return 'excellent';
  if (total >= thresholds.gradeGood) return 'good';
  return total >= thresholds.gradePass ? 'pass' : 'fail';
}

/** Adds up what was judged: within a class by the weights of its judged indicators, over the classes by those of the judged classes. */
export function sheetOf({ classes, isOver, ...whose }: Given, thresholds: Thresholds): Sheet {
  const judgedClasses = classes.filter(({ looked }) => looked.some(isJudged));
  const whole = sumOf(judgedClasses, (one) => one.class.weight);
  const scored = classes.map((one) => classScore(one, whole));
  const exact = sumOf(
    scored.flatMap(({ leaves }) => leaves),
    weightedPoints,
  );
  const total = whole === 0 ? undefined : rounded(exact);
  const judgedShare = shareJudged(scored.flatMap(({ leaves }) => leaves));
  const ungraded = !isOver
    ? 'running'
    : judgedShare < thresholds.judgedAtLeast
      ? 'too-little'
      : undefined;
  const grade =
    total === undefined || ungraded !== undefined ? undefined : gradeOf(total, thresholds);
  return { ...whose, classes: scored, total, judgedShare, ungraded, grade };
}

/** What a leaf adds to the total. */
export function weightedPoints({ judged, share }: Leaf): number {
  return judged.is === 'missing' ? 0 : (judged.points * share) / 100;
}

function shareJudged(leaves: readonly Leaf[]): number {
  const of = sumOf(leaves.filter(concerns), ({ weight }) => weight);
  const own = sumOf(leaves.filter(isJudged), ({ weight }) => weight);
  return of === 0 ? 0 : rounded((100 * own) / of);
}

function classScore({ class: own, looked }: Given['classes'][number], whole: number): ClassScore {
  const judgedWeight = sumOf(looked.filter(isJudged), ({ indicator }) => indicator.weight);
  const share = judgedWeight === 0 ? 0 : (100 * own.weight) / whole;
  const leaves = looked.map((leaf) => ({
    ...leaf,
    weight: (own.weight * leaf.indicator.weight) / 100,
    share: isJudged(leaf) ? (share * leaf.indicator.weight) / judgedWeight : 0,
  }));
  const points =
    judgedWeight === 0 ? undefined : rounded((100 * sumOf(leaves, weightedPoints)) / share);
  return { class: own, leaves, points, share };
}
