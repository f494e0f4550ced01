/** What the sheets of a year say together. */
import type { Indicator } from '../tables/index.ts';
import type { YearOf } from './evaluation.ts';
import { GRADES, type Grade, type Leaf, rounded, type Sheet } from './sheet.ts';

export interface IndicatorSummary {
  readonly indicator: Indicator;
  /** How many bodies were judged by it. */
  readonly judged: number;
  /** The mean of their points, one decimal; undefined where there are none. */
  readonly mean: number | undefined;
  /** The sheets of those below the line. */
  readonly below: readonly Sheet[];
  /** Whether so many are below that it is no matter of single bodies. */
  readonly isCommon: boolean;
}

/** A problem is common when one of so many judged has it, and no fewer bodies than that. */
const ONE_OF = 3;

/** Each indicator of a year with how bodies did by it; `line`: what they should have reached. */
export function indicatorSummaries({ sheets }: Pick<YearOf, 'sheets'>, line: number) {
  const all = sheets.flatMap((sheet) =>
    sheet.classes.flatMap(({ leaves }) => leaves.map((leaf) => ({ sheet, leaf }))),
  );
  return [...Map.groupBy(all, ({ leaf }) => leaf.indicator).entries()].map(
    ([indicator, found]): IndicatorSummary => {
      const judged = found.flatMap(({ sheet, leaf }) => {
        const points = pointsOf(leaf);
        return points === undefined ? [] : [{ sheet, points }];
      });
      const below = judged.filter(({ points }) => points < line).map(({ sheet }) => sheet);
      const sum = judged.reduce((whole, { points }) => whole + points, 0);
      return {
        ...{ indicator, judged: judged.length, below },
        mean: judged.length === 0 ? undefined : rounded(sum / judged.length),
        isCommon: below.length >= ONE_OF && below.length * ONE_OF >= judged.length,
      };
    },
  );
}

/** Out of a hundred, one decimal; undefined for what was not judged. */
export function pointsOf({ judged }: Leaf): number | undefined {
  return judged.is === 'missing' ? undefined : rounded(judged.points);
}

/** How many sheets have each grade. */
export function gradeCounts(sheets: readonly Sheet[]): ReadonlyMap<Grade, number> {
  return new Map(
    GRADES.map((grade) => [grade, sheets.filter((sheet) => sheet.grade === grade).length]),
  );
}
