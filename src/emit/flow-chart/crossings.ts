import type { Route } from './routes.ts';

/** A crossing is as bad as this many lanes of way: over all charts it saves a third of the crossings for a twentieth more line. */
const CROSSING_IN_LANES = 5;

/** A part of a line on the grid of the chart: lanes and rows stand at odd numbers, the gutters and gaps between at even ones. */
interface Stretch {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

interface Course {
  readonly track: string;
  readonly level: readonly Stretch[];
  readonly upright: readonly Stretch[];
}

/**
 * One way for each line, so that few cross: line after line takes the way that costs least beside those the others have
 * now; in a second round each knows what the later ones chose.
 */
export function leastCrossed(ways: readonly (readonly Route[])[]): Route[] {
  const courses = ways.map((own) => own.map(courseOf));
  const chosen = ways.map(() => 0);
  for (let round = 0; round < 2; round += 1)
    for (const [line, own] of courses.entries()) {
      const others = courses.flatMap((other, index) =>
        index === line ? [] : (other[chosen[index] ?? 0] ?? []),
      );
      const costs = own.map((course) => cost(course, others));
      chosen[line] = costs.indexOf(Math.min(...costs));
    }
  return ways.flatMap((own, line) => own[chosen[line] ?? 0] ?? []);
}

function cost(course: Course, others: readonly Course[]): number {
  const crossings = others.reduce(
    (sum, other) => sum + crossingsOf(course, other) + crossingsOf(other, course),
    0,
  );
  const lanes = course.level.reduce((sum, { low, high }) => sum + (high - low) / 2, 0);
  return crossings * CROSSING_IN_LANES + lanes;
}

/** How often the level parts of one line meet the upright parts of another. Lines that join on one track do not cross. */
function crossingsOf(one: Course, other: Course): number {
  if (one.track === other.track) return 0;
  return one.level.reduce(
    (sum, { at, low, high }) =>
      sum +
      other.upright.filter(
        (upright) => low < upright.at && upright.at < high && upright.low < at && at < upright.high,
      ).length,
    0,
  );
}

function courseOf({ from, exit, to, side, gaps, gutter, track }: Route): Course {
  const [top, bottom] = [2 * from.row + 1, 2 * to.row + 1];
  // The exits of a step lie side by side within its lane.
  const start = 2 * from.lane + 0.5 + (exit + 0.5) / from.step.next.length;
  if (side === 'straight') return { track, level: [], upright: [stretch(start, top, bottom)] };
  const into = 2 * to.lane + 1;
  const turn = gutter === undefined ? into : 2 * gutter;
  const first = 2 * (gaps[0] ?? to.row);
  const last = 2 * (gaps.at(-1) ?? to.row);
  return {
    track,
    level: [stretch(first, start, turn), stretch(last, turn, into)],
    upright: [stretch(start, top, first), stretch(turn, first, last), stretch(into, last, bottom)],
  };
}

function stretch(at: number, one: number, other: number): Stretch {
  return { at, low: Math.min(one, other), high: Math.max(one, other) };
}
