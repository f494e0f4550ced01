/** How what was found in several ways becomes one score. */
import { SELF, WAYS } from '../tables/evaluation.ts';
import type { Assessment, Indicator } from '../tables/index.ts';

/** One assessment with how much of the score it makes, in per cent, after the weights of missing ways were shared out. */
export interface Weighed {
  readonly assessment: Assessment;
  readonly weight: number;
}

export interface Joined {
  readonly points: number;
  readonly weighed: readonly Weighed[];
}

/** The score of all assessments together; undefined where nobody but the body itself has judged. */
export function joined(
  indicator: Indicator,
  assessments: readonly Assessment[],
): Joined | undefined {
  const weightOf = ({ way }: Assessment) => indicator[WAYS[way]] ?? 0;
  const counted = assessments.filter((assessment) => weightOf(assessment) > 0);
  if (counted.every(({ way }) => way === SELF)) return undefined;
  const whole = counted.reduce((sum, assessment) => sum + weightOf(assessment), 0);
  const weighed = counted.map((assessment) => ({
    assessment,
    weight: (100 * weightOf(assessment)) / whole,
  }));
  const points = weighed.reduce(
    (sum, { assessment, weight }) => sum + (assessment.score * weight) / 100,
    0,
  );
  return { points, weighed };
}
