/** What a chart of a process must be, whatever process it draws: readable, nothing upon anything else. */
import { describe, expect, test } from 'vitest';
import {
  type Label,
  type Layout,
  layOut,
  NUMBER,
  type Rectangle,
  SIGN,
  widthOf,
} from '../../src/emit/flow-chart/layout.ts';
import type { Model } from '../../src/model/model.ts';

/** The layouts of all processes of a model, by name. */
export function chartsOf(model: Model): [string, Layout][] {
  return model.charts.all.map((flow) => [
    `${flow.id} ${flow.name}`,
    layOut(
      model.charts.steps(flow).map((step) => ({ ...step, actor: model.charts.actor(step).name })),
    ),
  ]);
}

const labelsOf = ({ lanes, boxes }: Layout): Label[] => [
  ...lanes.map(({ name }) => name),
  ...boxes.flatMap(({ name, notes, exits }) => [
    name,
    notes,
    ...exits.flatMap(({ label }) => label ?? []),
  ]),
];

type Point = readonly [number, number];
interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly line: number;
}
const segmentsOf = ({ lines }: Layout): Segment[] =>
  lines.flatMap(({ points }, line) =>
    points.slice(1).map((to, index) => ({ from: points[index] ?? to, to, line })),
  );
const between = (left: number, right: number): [number, number] => [
  Math.min(left, right),
  Math.max(left, right),
];

/** Whether a line runs through the inside of a rectangle. */
function crosses({ from, to }: Segment, { x, y, width, height }: Rectangle): boolean {
  const [left, right] = between(from[0], to[0]);
  const [top, bottom] = between(from[1], to[1]);
  return right > x && left < x + width && bottom > y && top < y + height;
}

/** Whether two lines lie on each other for a stretch. */
function overlap(one: Segment, other: Segment): boolean {
  for (const across of [0, 1] as const) {
    const along = across === 0 ? 1 : 0;
    const sameLine = [one.to, other.from, other.to].every(
      (point) => Math.abs(point[across] - one.from[across]) < 2,
    );
    const [low, high] = between(one.from[along], one.to[along]);
    const [otherLow, otherHigh] = between(other.from[along], other.to[along]);
    if (sameLine && Math.min(high, otherHigh) - Math.max(low, otherLow) > 2) return true;
  }
  return false;
}

/** Tests each layout for all that makes a chart readable. */
export function testCharts(charts: readonly [string, Layout][]): void {
  describe.each(charts)('the chart of %s', (_name, layout) => {
    test('fits the column of the page', () => {
      if (layout.lanes.length <= 7) expect(layout.width).toBeLessThanOrEqual(1000);
    });

    test('has no text wider or higher than its place', () => {
      for (const label of labelsOf(layout)) {
        expect(widthOf(label), label.lines.join('/')).toBeLessThanOrEqual(label.width);
        expect(label.lines.length * label.type.line).toBeLessThanOrEqual(label.height);
      }
    });

    test('has no step upon another and none outside', () => {
      for (const box of layout.boxes) {
        expect(box.x).toBeGreaterThan(0);
        expect(box.x + box.width).toBeLessThan(layout.width);
        expect(box.y + box.height).toBeLessThan(layout.height);
        for (const other of layout.boxes)
          if (other !== box)
            expect(
              box.x + box.width <= other.x ||
                other.x + other.width <= box.x ||
                box.y + box.height <= other.y ||
                other.y + other.height <= box.y,
            ).toBe(true);
      }
    });

    test('has no line through a step or out of the picture', () => {
      for (const segment of segmentsOf(layout)) {
        for (const box of layout.boxes) expect(crosses(segment, box)).toBe(false);
        for (const [x, y] of [segment.from, segment.to]) {
          expect(x > 0 && x < layout.width && y > 0 && y < layout.height).toBe(true);
        }
      }
    });

    test('has no line through the number of a step or the sign of an end', () => {
      const marks = layout.boxes.flatMap((box) => [
        {
          x: box.x - NUMBER.radius,
          y: box.y - NUMBER.radius,
          width: 2 * NUMBER.radius,
          height: 2 * NUMBER.radius,
        },
        ...box.exits
          .filter(({ ends }) => ends)
          .map(({ x }) => ({
            x: x - SIGN.width / 2,
            y: box.y + box.height + SIGN.stub,
            width: SIGN.width,
            height: SIGN.height,
          })),
      ]);
      for (const segment of segmentsOf(layout))
        for (const mark of marks) expect(crosses(segment, mark)).toBe(false);
    });

    test('has no two lines on each other, unless they lead to the same step', () => {
      const segments = segmentsOf(layout);
      const ends = layout.lines.map(({ points }) => points.at(-1)?.join());
      for (const [index, one] of segments.entries())
        for (const other of segments.slice(index + 1))
          if (ends[one.line] !== ends[other.line])
            expect(overlap(one, other), JSON.stringify([one, other])).toBe(false);
    });
  });
}
