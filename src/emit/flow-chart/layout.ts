import { text } from '../../words/text.ts';
import { type ChartStep, lanesOf, type Place, placesOf, type Route, routesOf } from './routes.ts';
import { textWidth, wrap } from './wrap.ts';

/** Sizes in pixels. A chart as wide as the page's column is shown at its own size there. */
const WIDEST = 1000;
const BOX = { least: 96, most: 176, padding: 8 };
const GUTTER = { plain: 18, track: 10 };
const GAP = { plain: 26, track: 11, arrow: 14 };
/** How far beside the middle of a step lines from the side come in, so that they never lie on a line that leaves it. */
const ASIDE = 9;
export const NAME = { size: 15, line: 21 };
export const NOTE = { size: 13, line: 18 };
/** The number of a step, in a circle around the corner of its box; it keeps clear of the lines in gaps and gutters. */
export const NUMBER = { radius: 11 };
/** The sign at the start and at an end, and the stub that leads to it. */
export const SIGN = { width: 42, height: 22, stub: 8 };

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text in the middle of a rectangle. */
export interface Label extends Rectangle {
  readonly lines: readonly string[];
  readonly type: typeof NAME;
}

/** Where a line leaves a step. */
export interface Exit {
  readonly x: number;
  readonly label: Label | undefined;
  readonly ends: boolean;
}

export interface Box extends Rectangle {
  readonly place: Place;
  readonly name: Label;
  readonly notes: Label;
  readonly exits: readonly Exit[];
}

export interface Line {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Whether it leads back up. */
  readonly back: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly (Rectangle & { readonly name: Label })[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/**
 * Places every step, text and line. Lanes and the order of the steps fix where each step stands, which leaves to a general
 * graph layout nothing but the lines, and those libraries draw lines only to where they have placed the boxes themselves.
 */
export function layOut(steps: readonly ChartStep[]): Layout {
  const laneNames = lanesOf(steps);
  const places = placesOf(steps);
  const routes = routesOf(places);
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const gutters = tracksBy(laneNames.length + 1, routes, ({ gutter }) => gutter ?? []);
  const gaps = tracksBy(rows + 1, routes.toSorted(uncrossed), (route) => route.gaps);

  const gutterWidths = gutters.map((tracks) => GUTTER.plain + tracks.length * GUTTER.track);
  const widths = laneWidths(places, laneNames.length, WIDEST - sum(gutterWidths));
  const widthOfLane = (lane: number) => widths[lane] ?? BOX.least;
  const laneX = laneNames.map(
    (_, lane) => sum(gutterWidths.slice(0, lane + 1)) + sum(widths.slice(0, lane)),
  );
  const total = sum(gutterWidths) + sum(widths);

  const headings = laneNames.map((name, lane) =>
    wrap(name, NAME.size, widthOfLane(lane) - 2 * BOX.padding),
  );
  const top = Math.max(...headings.map((lines) => lines.length)) * NAME.line + 2 * BOX.padding;
  const sizes = places.map((place) => measure(place.step, widthOfLane(place.lane)));
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      ...sizes.filter((_size, index) => places[index]?.row === row).map(({ height }) => height),
    ),
  );
  const gapHeights = gaps.map(
    (tracks, gap) => signsIn(places, gap) + GAP.plain + tracks.length * GAP.track,
  );
  const gapY = gaps.map(
    (_, gap) => top + sum(gapHeights.slice(0, gap)) + sum(rowHeights.slice(0, gap)),
  );

  const boxes = places.map((place, index): Box => {
    const size = sizes[index] ?? measure(place.step, widthOfLane(place.lane));
    const width = widthOfLane(place.lane);
    const x = laneX[place.lane] ?? 0;
    const y = (gapY[place.row] ?? 0) + (gapHeights[place.row] ?? 0);
    return {
      place,
      x,
      y,
      width,
      height: size.height,
      ...textsOf(place.step, size, { x, y, width }),
    };
  });
  const boxOf = new Map(boxes.map((box) => [box.place, box]));
  const gapTrack = (gap: number, track: string) => {
    const fromBelow = (gaps[gap]?.length ?? 0) - (gaps[gap]?.indexOf(track) ?? 0) - 1;
    return (gapY[gap] ?? 0) + (gapHeights[gap] ?? 0) - GAP.arrow - fromBelow * GAP.track;
  };
  const gutterTrack = (gutter: number, track: string) => {
    const right = (laneX[gutter] ?? total) - GUTTER.plain / 2;
    const fromRight = (gutters[gutter]?.length ?? 0) - (gutters[gutter]?.indexOf(track) ?? 0) - 1;
    return right - GUTTER.track / 2 - fromRight * GUTTER.track;
  };
  const height = (gapY[rows] ?? 0) + (gapHeights[rows] ?? 0);
  return {
    width: total,
    height,
    lanes: headings.map((lines, lane) => {
      const x = laneX[lane] ?? 0;
      const width = widthOfLane(lane);
      return {
        x,
        y: 0,
        width,
        height,
        name: { x, y: BOX.padding, width, height: top - 2 * BOX.padding, lines, type: NAME },
      };
    }),
    boxes,
    lines: routes.map((route) => lineOf(route, boxOf, gapTrack, gutterTrack)),
  };
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Of lines to the right the one that starts rightmost runs on top, and the other way round: so they do not cross. */
function uncrossed(one: Route, other: Route): number {
  const place = ({ from, exit, side }: Route) =>
    (from.lane + (exit + 0.5) / from.step.next.length) * (side === 'left' ? -1 : 1);
  return place(one) - place(other);
}

/** Lanes share the width evenly, but one whose steps part into several ways needs more room for their conditions. */
function laneWidths(places: readonly Place[], lanes: number, room: number): number[] {
  const shares = Array.from({ length: lanes }, (_, lane) =>
    Math.max(
      ...places.filter((place) => place.lane === lane).map(({ step }) => step.next.length / 2),
      1,
    ),
  );
  return shares.map((share) =>
    Math.floor(Math.min(BOX.most * share, Math.max(BOX.least, (room * share) / sum(shares)))),
  );
}

/** The tracks of every gap or gutter: each is used by the lines that join on their way to one step. */
function tracksBy(
  count: number,
  routes: readonly Route[],
  used: (route: Route) => number | readonly number[],
): string[][] {
  return Array.from({ length: count }, (_, index) => [
    ...new Set(
      routes.filter((route) => [used(route)].flat().includes(index)).map(({ track }) => track),
    ),
  ]);
}

/** Room for the sign of the start above the first row, and for those of the ends below the steps that lead there. */
function signsIn(places: readonly Place[], gap: number): number {
  const ends = places.some(
    ({ row, step }) => row === gap - 1 && step.next.some(({ no }) => no === undefined),
  );
  return gap === 0 || ends ? SIGN.stub + SIGN.height : 0;
}

interface Size {
  readonly name: readonly string[];
  readonly notes: readonly string[];
  readonly exits: readonly (readonly string[])[];
  readonly exitsHeight: number;
  readonly height: number;
}

/** The texts of a step, broken into lines, and the height they need. */
function measure(step: ChartStep, width: number): Size {
  const inside = width - 2 * BOX.padding;
  const name = wrap(step.name, NAME.size, inside);
  const notes = [
    ...(step.limit === undefined ? [] : wrap(text.flow.days(step.limit), NOTE.size, inside)),
    ...step.documents.flatMap((name, index) =>
      wrap(index === 0 ? text.flow.documents([name]) : name, NOTE.size, inside),
    ),
  ];
  const cell = width / step.next.length - BOX.padding;
  const exits = step.next.map(({ condition }) =>
    condition === undefined ? [] : wrap(condition, NOTE.size, cell),
  );
  const longest = Math.max(...exits.map((lines) => lines.length));
  const exitsHeight = longest === 0 ? 0 : longest * NOTE.line + BOX.padding;
  const height = 2 * BOX.padding + name.length * NAME.line + notes.length * NOTE.line + exitsHeight;
  return { name, notes, exits, exitsHeight, height };
}

function textsOf(
  step: ChartStep,
  size: Size,
  { x, y, width }: Omit<Rectangle, 'height'>,
): Pick<Box, 'name' | 'notes' | 'exits'> {
  const nameHeight = size.name.length * NAME.line;
  const cell = width / step.next.length;
  return {
    name: { x, y: y + BOX.padding, width, height: nameHeight, lines: size.name, type: NAME },
    notes: {
      x,
      y: y + BOX.padding + nameHeight,
      width,
      height: size.notes.length * NOTE.line,
      lines: size.notes,
      type: NOTE,
    },
    exits: step.next.map(({ no }, index) => ({
      x: x + cell * (index + 0.5),
      ends: no === undefined,
      label:
        size.exitsHeight === 0
          ? undefined
          : {
              x: x + cell * index,
              y: y + size.height - size.exitsHeight,
              width: cell,
              height: size.exitsHeight,
              lines: size.exits[index] ?? [],
              type: NOTE,
            },
    })),
  };
}

function lineOf(
  route: Route,
  boxOf: ReadonlyMap<Place, Box>,
  gapTrack: (gap: number, track: string) => number,
  gutterTrack: (gutter: number, track: string) => number,
): Line {
  const from = boxOf.get(route.from);
  const to = boxOf.get(route.to);
  if (from === undefined || to === undefined) throw new Error('a line between no steps');
  const start = from.exits[route.exit]?.x ?? from.x;
  const middle = to.x + to.width / 2;
  const into =
    route.side === 'straight' ? start : middle + (route.side === 'left' ? -ASIDE : ASIDE);
  const [first, second] = route.gaps.map((gap) => gapTrack(gap, route.track));
  const turn = route.gutter === undefined ? into : gutterTrack(route.gutter, route.track);
  const bends: [number, number][] =
    first === undefined
      ? []
      : second === undefined
        ? [
            [start, first],
            [into, first],
          ]
        : [
            [start, first],
            [turn, first],
            [turn, second],
            [into, second],
          ];
  return {
    points: [[start, from.y + from.height], ...bends, [into, to.y]],
    back: to.y <= from.y,
  };
}

/** The width that the longest line of a label needs. */
export function widthOf({ lines, type }: Label): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, type.size)));
}
