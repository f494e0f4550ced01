import { text } from '../../words/text.ts';
import {
  type Label,
  type Line,
  layOut,
  NAME,
  NOTE,
  NUMBER,
  type Rectangle,
  SIGN,
} from './layout.ts';
import { type ChartStep, lanesOf } from './routes.ts';
import { type SvgNode, svg } from './svg.ts';

/** What the chart is called, and the ids by which the page refers to its title and its list. */
export interface ChartNames {
  readonly id: string;
  readonly name: string;
}

/** Colours of a chart that stands alone; on a page the style of the site takes their place, so that it can be dark. */
const INK = '#1a1f26';
const MUTED = '#545d69';
const PAPER = '#fff';
const PANEL = '#f3f5f8';

/** A process chart as a picture: a lane for each actor, the steps from top to bottom, a line for each way on. */
export function flowChart({ id, name }: ChartNames, steps: readonly ChartStep[]): SvgNode {
  const { width, height, lanes, boxes, lines } = layOut(steps);
  const top = lanes[0]?.name;
  const starts = boxes.slice(0, 1).map((box) => ({
    label: text.flow.start as string,
    x: box.x + box.width / 2,
    y: (top?.y ?? 0) + (top?.height ?? 0) + SIGN.stub,
    box,
  }));
  const ends = boxes.flatMap((box) =>
    box.exits
      .filter((exit) => exit.ends)
      .map(({ x }) => ({ label: text.flow.end, x, y: box.y + box.height + SIGN.stub })),
  );
  const signs = [...starts, ...ends];
  const stubs = [
    ...starts.map(({ x, y, box }) => straight(x, y + SIGN.height, box.y)),
    ...ends.map(({ x, y }) => straight(x, y - SIGN.stub, y)),
  ];
  const labels = boxes.flatMap((box) => box.exits.flatMap(({ label }) => label ?? []));
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'sans-serif',
      'font-size': NOTE.size,
      'text-anchor': 'middle',
      fill: INK,
    },
    svg('title', { id: `${id}-title` }, text.flow.chartTitle(name)),
    svg(
      'desc',
      { id: `${id}-description` },
      text.flow.chartDescription(steps.length, lanesOf(steps)),
    ),
    svg('g', { class: 'lanes', fill: PANEL }, ...lanes.map(rectangle)),
    svg(
      'g',
      { class: 'lines', fill: 'none', stroke: MUTED, 'stroke-width': 1.5 },
      ...[...lines, ...stubs].map(path),
    ),
    svg(
      'g',
      { class: 'boxes', fill: PAPER, stroke: MUTED },
      ...boxes.map(rectangle),
      ...boxes.map(({ x, y }) => svg('circle', { cx: x, cy: y, r: NUMBER.radius })),
      ...signs.map(({ x, y }) => svg('rect', { ...sign(x, y), rx: SIGN.height / 2 })),
      ...labels.map(({ x, y, width: across }) =>
        drawn([
          [x, y],
          [x + across, y],
        ]),
      ),
      ...boxes.flatMap(({ exits }) =>
        exits.slice(1).flatMap(({ label }) =>
          label === undefined
            ? []
            : drawn([
                [label.x, label.y],
                [label.x, label.y + label.height],
              ]),
        ),
      ),
    ),
    svg(
      'g',
      { class: 'names', 'font-size': NAME.size, 'font-weight': 'bold' },
      ...[...lanes, ...boxes].flatMap(({ name: label }) => texts(label)),
    ),
    svg(
      'g',
      { class: 'notes' },
      ...boxes.flatMap(({ x, y, place }) => texts(numberAt(x, y, place.step.no))),
      ...boxes.flatMap(({ notes }) => texts(notes)),
      ...labels.flatMap(texts),
      ...signs.flatMap(({ label, x, y }) => texts({ ...sign(x, y), lines: [label], type: NOTE })),
    ),
  );
}

function sign(x: number, y: number): Rectangle {
  return { x: round(x - SIGN.width / 2), y, width: SIGN.width, height: SIGN.height };
}

function numberAt(x: number, y: number, no: number): Label {
  const { radius } = NUMBER;
  const around = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return { ...around, lines: [String(no)], type: NOTE };
}

function rectangle({ x, y, width, height }: Rectangle): SvgNode {
  return svg('rect', { x, y, width, height });
}

function straight(x: number, from: number, to: number): Line {
  return {
    points: [
      [x, from],
      [x, to],
    ],
    back: false,
  };
}

/** A line with the head of its arrow. */
function path({ points, back }: Line): SvgNode {
  return svg('path', {
    d: `${along(points)}m-4-6 4 6 4-6`,
    ...(back ? { 'stroke-dasharray': '5 3' } : {}),
  });
}

function drawn(points: Line['points']): SvgNode {
  return svg('path', { d: along(points) });
}

/** From point to point: every stretch runs across or down, so that one number tells where it ends. */
function along(points: Line['points']): string {
  const [[left, top] = [0, 0], ...rest] = points.map(([x, y]) => [round(x), round(y)] as const);
  let [at, d] = [left, `M${left} ${top}`];
  for (const [x, y] of rest) {
    d += x === at ? `V${y}` : `H${x}`;
    at = x;
  }
  return d;
}

/** The lines of a label, one text element each, in the middle of its rectangle. */
function texts({ x, y, width, height, lines, type }: Label): SvgNode[] {
  const top = y + (height - lines.length * type.line) / 2;
  // A line of Chinese stands in the middle of its height when its baseline lies a third of the size below.
  const baseline = type.line / 2 + type.size * 0.36;
  return lines.map((line, index) =>
    svg('text', { x: round(x + width / 2), y: round(top + index * type.line + baseline) }, line),
  );
}

/** Whole numbers are as good to the eye, and weigh less. */
const round = Math.round;
