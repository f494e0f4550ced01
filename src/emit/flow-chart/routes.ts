import type { NextStep } from '../../tables/cell.ts';
import { leastCrossed } from './crossings.ts';

/** A step as a chart shows it. */
export interface ChartStep {
  readonly no: number;
  readonly name: string;
  /** The name of its lane. */
  readonly actor: string;
  readonly limit: number | undefined;
  readonly documents: readonly string[];
  readonly next: readonly NextStep[];
}

/** Which cell of the grid a step stands in. Row 0 is the first; gap n lies above row n, and gutter n to the left of lane n. */
export interface Place {
  readonly step: ChartStep;
  readonly lane: number;
  readonly row: number;
}

/** A line from a step to another, by the gaps and gutters it runs through. */
export interface Route {
  readonly from: Place;
  /** Which of the ways on from the step it is. */
  readonly exit: number;
  readonly to: Place;
  /** The side from which it comes into the other step; `straight` when it runs down one lane. */
  readonly side: 'left' | 'right' | 'straight';
  /** The gaps in which it runs across: none when straight, two when it takes a gutter between them. */
  readonly gaps: readonly number[];
  readonly gutter: number | undefined;
  /** Lines to one step from one side share their tracks: they join. */
  readonly track: string;
}

/** The lanes in the order in which their actors first come up. */
export function lanesOf(steps: readonly ChartStep[]): string[] {
  return [...new Set(steps.map((step) => step.actor))];
}

/**
 * One row a step, in the order of their numbers, so that the chart reads like the list; a step moves up beside those before
 * it when nothing leads from one to the other.
 */
export function placesOf(steps: readonly ChartStep[]): Place[] {
  const lanes = lanesOf(steps);
  const places: Place[] = [];
  let row: Place[] = [];
  for (const step of steps) {
    const lane = lanes.indexOf(step.actor);
    const apart = row.every(
      (other) => other.lane !== lane && !leads(step, other.step) && !leads(other.step, step),
    );
    const place = { step, lane, row: (row[0]?.row ?? 0) + (apart ? 0 : 1) };
    row = apart ? [...row, place] : [place];
    places.push(place);
  }
  return places;
}

function leads(from: ChartStep, to: ChartStep): boolean {
  return from.next.some(({ no }) => no === to.no);
}

/** Every line of the chart, so laid that none runs through a step and few cross. */
export function routesOf(places: readonly Place[]): Route[] {
  const byNumber = new Map(places.map((place) => [place.step.no, place]));
  const ways = places.flatMap((from) =>
    from.step.next.flatMap(({ no }, exit) => {
      const to = no === undefined ? undefined : byNumber.get(no);
      return to === undefined ? [] : [waysOf(places, from, exit, to)];
    }),
  );
  return leastCrossed(ways);
}

/** The ways that a line can take past the steps between, those with the fewest bends first. */
function waysOf(places: readonly Place[], from: Place, exit: number, to: Place): Route[] {
  const isClear = (lane: number) =>
    !places.some((place) => place.lane === lane && place.row > from.row && place.row < to.row);
  const lay = (
    side: Route['side'],
    gaps: readonly number[],
    gutter: number | undefined,
  ): Route => ({ from, exit, to, side, gaps, gutter, track: `${to.step.no}${side}` });

  const down = to.row > from.row;
  if (down && from.lane === to.lane && isClear(to.lane)) return [lay('straight', [], undefined)];
  const side = from.lane < to.lane ? 'left' : 'right';
  const across = down && from.lane !== to.lane;
  if (across && to.row === from.row + 1) return [lay(side, [to.row], undefined)];
  const beside = side === 'left' ? to.lane : to.lane + 1;
  const gutters = Array.from({ length: lanesOf(places.map(({ step }) => step)).length + 1 }).keys();
  return [
    ...(across && isClear(to.lane) ? [lay(side, [from.row + 1], undefined)] : []),
    ...(across && isClear(from.lane) ? [lay(side, [to.row], undefined)] : []),
    ...[...gutters]
      .toSorted((one, other) => Math.abs(one - beside) - Math.abs(other - beside))
      .map((gutter) => lay(gutter <= to.lane ? 'left' : 'right', [from.row + 1, to.row], gutter)),
  ];
}
