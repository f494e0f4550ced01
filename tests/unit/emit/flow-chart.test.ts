import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { localToday } from '../../../src/check/check.ts';
import { chartFiles, chartOf } from '../../../src/emit/flow-chart/index.ts';
import {
  type Label,
  type Layout,
  layOut,
  NUMBER,
  type Rectangle,
  SIGN,
  widthOf,
} from '../../../src/emit/flow-chart/layout.ts';
import { type ChartStep, placesOf, routesOf } from '../../../src/emit/flow-chart/routes.ts';
import { svg, svgText } from '../../../src/emit/flow-chart/svg.ts';
import { textWidth, wrap } from '../../../src/emit/flow-chart/wrap.ts';
import { Model } from '../../../src/model/model.ts';
import { readNextStep } from '../../../src/tables/cell.ts';
import { checkBytes, csvBytes, root } from '../helpers.ts';

/** `区住建局: 2:合格;结束:不合格` as a step. */
function steps(...written: string[]): ChartStep[] {
  return written.map((line, index) => {
    const [actor = '', next = ''] = line.split(' ');
    return {
      no: index + 1,
      name: '现场核实',
      actor,
      limit: undefined,
      documents: [],
      next: next.split(';').flatMap((way) => readNextStep(way) ?? []),
    };
  });
}

describe('a text is broken into lines', () => {
  test('a full-width character is as wide as the font is large, a letter narrower', () => {
    expect(textWidth('汉字，', 10)).toBe(30);
    expect(textWidth('ab', 10)).toBeLessThan(20);
  });

  test('that fit, lose nothing and are as even as can be', () => {
    expect(wrap('现场核查并当场责令改正', 10, 80)).toEqual(['现场核查并', '当场责令改正']);
    expect(wrap('安置登记表', 10, 30)).toEqual(['安置', '登记表']);
  });

  test('between words, unless that takes another line', () => {
    expect(wrap('核名单备物资', 10, 40)).toEqual(['核名单', '备物资']);
    expect(wrap('场地交接单', 10, 20)).toEqual(['场地', '交接', '单']);
    expect(wrap('核名单备物资', 10, 20)).toEqual(['核名', '单备', '物资']);
  });

  test('none of which begins with a closing mark or ends with an opening one', () => {
    expect(wrap('责令改正，罚款', 10, 40)).toEqual(['责令改', '正，罚款']);
    expect(wrap('送达责令（改正）', 10, 50)).toEqual(['送达责令', '（改正）']);
  });

  test('with a number kept whole, unless no line could hold it', () => {
    expect(wrap('拨打12345热线', 10, 45)).toEqual(['拨打', '12345', '热线']);
    expect(wrap('12345678', 10, 30).join('')).toBe('12345678');
  });
});

describe('the grid', () => {
  const cells = (...written: string[]) =>
    placesOf(steps(...written)).map(({ lane, row }) => [lane, row]);

  test('has one lane an actor and one row a step', () => {
    expect(cells('街道 2', '社区 3', '街道 结束')).toEqual([
      [0, 0],
      [1, 1],
      [0, 2],
    ]);
  });

  test('puts steps side by side that do not lead to one another', () => {
    expect(cells('街道 2:甲;3:乙', '社区 4', '部门 4', '街道 结束')).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [0, 2],
    ]);
  });
});

describe('the lines', () => {
  const back = (...written: string[]) =>
    routesOf(placesOf(steps(...written))).filter(({ from, to }) => to.row < from.row);

  test('lead back on the side where they leave', () => {
    const sideOf = (next: string) => back('甲 2', '甲 3', `甲 ${next}`).map(({ gutter }) => gutter);
    expect(sideOf('2:退回;结束:办好')).toEqual([0]);
    expect(sideOf('结束:办好;2:退回')).toEqual([1]);
  });

  test('go around the outside rather than across three others', () => {
    const sentBack = back(
      '甲 2:一;3:二',
      '甲 4:一;5:二;6:三',
      '乙 2',
      '丙 7',
      '丁 7',
      '戊 7',
      '甲 结束',
    );
    expect(sentBack.map(({ gutter }) => gutter)).toEqual([0]);
  });
});

const today = localToday();
const { tables } = checkBytes(csvBytes(path.join(root, 'data')), today);
if (tables === undefined) throw new Error('the data does not pass the check');
const model = new Model(tables, today);
const knots = steps(
  '甲 2:一;3:二;4:三;5:四',
  '乙 6:一;1:二',
  '丙 7:一;结束:二',
  '乙 7:一;2:二',
  '甲 8',
  '丙 8:一;1:二',
  '甲 6:一;8:二',
  '乙 3:一;结束:二',
);
const charts: [string, Layout][] = [
  ['a tangle of lines', layOut(knots)],
  ...model.flows.all.map((flow): [string, Layout] => [
    `${flow.id} ${flow.name}`,
    layOut(
      model.flows.steps(flow).map((step) => ({ ...step, actor: model.flows.actor(step).name })),
    ),
  ]),
];

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

describe('the picture', () => {
  const flow = model.flows.all[0];
  if (flow === undefined) throw new Error('no flow');
  const text = svgText(chartOf(model, flow));

  test('holds its title, its description and the name of every step as text', () => {
    expect(text).toContain(`<title id="${flow.id}-title">${flow.name}`);
    expect(text).toContain(`aria-labelledby="${flow.id}-title ${flow.id}-description"`);
    const plain = text.replaceAll(/<[^>]+>/g, '');
    for (const { name } of model.flows.steps(flow)) expect(plain).toContain(name);
  });

  test('needs no style, script or font from elsewhere', () => {
    expect(text).not.toMatch(/style=|<style|<script|href|url\(/);
  });

  test('is a file for each flow', () => {
    const files = [...chartFiles(model)];
    expect(files.map((file) => file.path)).toContain(`street-duties/${flow.item}/${flow.id}.svg`);
    expect(files).toHaveLength(model.flows.all.length);
  });

  test('escapes what would be markup', () => {
    expect(svgText(svg('text', { class: '"&' }, '<甲>'))).toBe(
      '<text class="&quot;&amp;">&lt;甲&gt;</text>',
    );
  });
});
