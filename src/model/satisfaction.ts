/** Rates of satisfaction, with how far chance alone may have moved them. */
import type { Survey } from '../tables/index.ts';
import { groupBy } from './lookup.ts';

export interface Rate {
  readonly asked: number;
  readonly satisfied: number;
  /** Of those asked, from 0 to 1, … */
  readonly share: number;
  /** … and between what it lies when chance is allowed for. */
  readonly low: number;
  readonly high: number;
}

/** So many standard deviations hold 95 of 100 samples. */
const DEVIATIONS = 1.959964;

/** The rate of some surveys together; undefined where nobody was asked. */
export function rateOf(surveys: readonly Pick<Survey, 'asked' | 'satisfied'>[]): Rate | undefined {
  const asked = surveys.reduce((sum, survey) => sum + survey.asked, 0);
  const satisfied = surveys.reduce((sum, survey) => sum + survey.satisfied, 0);
  if (asked === 0) return undefined;
  return { asked, satisfied, share: satisfied / asked, ...wilson(satisfied, asked) };
}

/** The interval of Wilson (1927), which stays between 0 and 1 and is honest for few answers and for rates near the ends. */
export function wilson(satisfied: number, asked: number): { low: number; high: number } {
  const share = satisfied / asked;
  const square = DEVIATIONS ** 2;
  const middle = (share + square / (2 * asked)) / (1 + square / asked);
  const half =
    (DEVIATIONS / (1 + square / asked)) *
    Math.sqrt((share * (1 - share)) / asked + square / (4 * asked ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Whether a rate surely lies above or below another number; undefined where chance alone may have made the difference. */
export function standsApart({ low, high }: Rate, from: number): 'above' | 'below' | undefined {
  if (low > from) return 'above';
  return high < from ? 'below' : undefined;
}

/** Rates year by year, newest first, of surveys under one head. */
export interface RateLine {
  readonly key: string;
  readonly years: ReadonlyMap<number, Rate>;
}

/** The rates of every year under each key, keys in the order in which they first come. */
export function rateLines(
  surveys: readonly Survey[],
  keyOf: (survey: Survey) => string,
): RateLine[] {
  return [...groupBy(surveys, keyOf)].map(([key, own]) => ({
    key,
    years: new Map(
      yearsOf(own).flatMap((year) => {
        const rate = rateOf(own.filter((survey) => survey.year === year));
        return rate === undefined ? [] : [[year, rate] as const];
      }),
    ),
  }));
}

/** The years of some rows, newest first. */
export function yearsOf(rows: readonly { readonly year: number }[]): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((left, right) => right - left);
}
