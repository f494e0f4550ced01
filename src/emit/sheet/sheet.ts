/** A table as a program for spreadsheets shows it, drawn: no copy of any program's own look, so that nobody takes it for one. */
import { type SvgNode, svg } from '../flow-chart/svg.ts';

export interface SheetColumn {
  /** A, B, C …, as it stands in the whole table. */
  readonly letter: string;
  readonly label: string;
}

export interface SheetRow {
  /** As it stands in the whole file; the header is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly file: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** The cell that is marked, by the positions of its row and column, and how. */
  readonly mark?: { readonly row: number; readonly column: number; readonly as: Mark } | undefined;
  /** What may be chosen in the marked cell. */
  readonly choices?: readonly string[] | undefined;
  /** Whether the header stays where it is while the rows move. */
  readonly frozen?: boolean | undefined;
}

export type Mark = 'wrong' | 'right' | 'open';

const WIDTH = 320;
const NUMBERS = 26;
const SIZE = 12;
const ROW = 24;
const TITLE = 24;
const LETTERS = 16;
const PADDING = 5;
const NARROWEST = 40;
/** So much of the room is the last column's in any case. */
const LAST = 64;
/** A cell is a little wider than what stands in it. */
const SPARE = 4;
/** More choices than these are cut. */
const MOST_CHOICES = 5;

export function sheetPicture(sheet: Sheet, label: string): SvgNode {
  const widths = widthsOf(sheet);
  const lefts = widths.map(
    (_, at) => NUMBERS + widths.slice(0, at).reduce((sum, one) => sum + one, 0),
  );
  const top = TITLE + LETTERS;
  const below = top + ROW * (sheet.rows.length + 1);
  const list = choiceList(sheet, lefts, widths, top);
  const height = Math.max(below, list.bottom) + 1;
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label },
    svg('rect', { class: 'sheet-paper', x: 0.5, y: 0.5, width: WIDTH - 1, height: below - 1 }),
    svg('rect', { class: 'sheet-bar', x: 0.5, y: 0.5, width: WIDTH - 1, height: TITLE }),
    words(sheet.file, { x: 8, y: 16, class: 'sheet-title' }),
    ...sheet.columns.map(({ letter }, at) =>
      words(letter, { x: middle(lefts, widths, at), y: TITLE + 12, class: 'sheet-letter' }),
    ),
    ...line(0, top, { line: 1, cells: sheet.columns.map((one) => one.label) }, lefts, widths, true),
    ...sheet.rows.flatMap((row, at) => line(at + 1, top, row, lefts, widths, false)),
    ...lefts.map((x) => svg('line', { x1: x, x2: x, y1: TITLE, y2: below })),
    ...(sheet.frozen === true
      ? [svg('line', { class: 'sheet-frozen', x1: 0, x2: WIDTH, y1: top + ROW, y2: top + ROW })]
      : []),
    ...markOf(sheet, lefts, widths, top),
    ...list.nodes,
  );
}

const words = (text: string, attributes: SvgNode['attributes']): SvgNode =>
  svg('text', attributes, text);

const middle = (lefts: readonly number[], widths: readonly number[], at: number): number =>
  (lefts[at] ?? 0) + (widths[at] ?? 0) / 2;

/** One line of cells, with its number and the rule above it. */
function line(
  at: number,
  top: number,
  { line: number, cells }: SheetRow,
  lefts: readonly number[],
  widths: readonly number[],
  isHeader: boolean,
): SvgNode[] {
  const y = top + at * ROW;
  const base = y + 16;
  const head = svg('rect', {
    class: 'sheet-head',
    x: NUMBERS,
    y,
    width: WIDTH - NUMBERS,
    height: ROW,
  });
  return [
    ...(isHeader ? [head] : []),
    svg('line', { x1: 0, x2: WIDTH, y1: y, y2: y }),
    words(String(number), { x: NUMBERS / 2, y: base, class: 'sheet-letter' }),
    ...cells.map((cell, column) =>
      words(clipped(cell, (widths[column] ?? 0) - 2 * PADDING), {
        x: (lefts[column] ?? 0) + PADDING,
        y: base,
        ...(isHeader ? { class: 'sheet-label' } : {}),
      }),
    ),
  ];
}

function markOf(
  { mark, choices }: Sheet,
  lefts: readonly number[],
  widths: readonly number[],
  top: number,
): SvgNode[] {
  if (mark === undefined) return [];
  const [x, y] = [lefts[mark.column] ?? 0, top + (mark.row + 1) * ROW];
  const width = widths[mark.column] ?? 0;
  const box = svg('rect', {
    class: `sheet-${mark.as}`,
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: ROW - 2,
  });
  if (choices === undefined) return [box];
  const [right, centre] = [x + width - 9, y + ROW / 2];
  const arrow = `M${right - 5} ${centre - 3}h10l-5 6z`;
  return [box, svg('path', { class: 'sheet-arrow', d: arrow })];
}

/** The list that opens below a cell, with the choice that stands in it first. */
function choiceList(
  { mark, choices, rows }: Sheet,
  lefts: readonly number[],
  widths: readonly number[],
  top: number,
): { readonly nodes: readonly SvgNode[]; readonly bottom: number } {
  if (mark === undefined || choices === undefined) return { nodes: [], bottom: 0 };
  const chosen = rows[mark.row]?.cells[mark.column] ?? '';
  const others = choices.filter((one) => one !== chosen).slice(0, MOST_CHOICES - 1);
  const shown = [chosen, ...others, ...(choices.length > MOST_CHOICES ? ['…'] : [])];
  const width = Math.max(
    ...shown.map((one) => widthOf(one) + 4 * PADDING),
    widths[mark.column] ?? 0,
  );
  const x = Math.min(lefts[mark.column] ?? 0, WIDTH - width - 1);
  const y = top + (mark.row + 2) * ROW;
  const height = shown.length * ROW;
  return {
    bottom: y + height,
    nodes: [
      svg('rect', { class: 'sheet-list', x, y, width, height }),
      svg('rect', { class: 'sheet-chosen', x, y, width, height: ROW }),
      ...shown.map((one, at) => words(one, { x: x + 2 * PADDING, y: y + at * ROW + 16 })),
    ],
  };
}

/** As wide as what stands in them; where that is too much, the last gives way first, in which there is most to read. */
function widthsOf({ columns, rows }: Sheet): number[] {
  const room = WIDTH - NUMBERS;
  const last = columns.length - 1;
  const wanted = columns.map(({ label }, at) => {
    const texts = [label, ...rows.map(({ cells }) => cells[at] ?? '')];
    return Math.max(...texts.map(widthOf)) + 2 * PADDING + SPARE;
  });
  const before = wanted.slice(0, last);
  let most = room;
  const cut = () => before.map((one) => Math.min(one, most));
  while (most > NARROWEST && total(cut()) > room - LAST) most -= 1;
  const widths = cut().map(Math.round);
  return [...widths, room - total(widths)];
}

/** Letters and digits in a table are narrower than the widest of a text. */
const LATIN = 0.62;
const widthOf = (text: string): number => {
  const latin = text.match(/[ -~]/g)?.length ?? 0;
  return ([...text].length - latin + latin * LATIN) * SIZE;
};

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** As much of a text as fits, with three dots for the rest. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}
