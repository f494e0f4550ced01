/** Pictures of spreadsheets: what stands in the cells is there to be read, or cut with three dots, and nothing runs over. */
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/check/mistake.ts';
import { description } from '../../../src/check/problem.ts';
import type { SvgNode } from '../../../src/emit/flow-chart/svg.ts';
import { clipped, type Sheet, sheetPicture } from '../../../src/emit/sheet/sheet.ts';
import { tables } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';

const sheet: Sheet = {
  file: 'duties.csv',
  columns: ['编号', '单位', '角色', '具体职责'].map((label, at) => ({
    letter: 'AEFH'[at] ?? '',
    label,
  })),
  rows: [
    {
      line: 2,
      cells: ['zr-bj001-01', '区住建局', '牵头', '核对交房日期和质量保修书，通知建设单位限期维修'],
    },
    { line: 3, cells: ['zr-bj001-02', '建设单位', '经营企业', '接到报修后查漏返修'] },
  ],
};

const all = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const textsIn = (node: SvgNode): string[] =>
  all(node).flatMap(({ tag, children }) => (tag === 'text' ? [String(children[0])] : []));
const classed = (node: SvgNode, name: string) =>
  all(node).filter(({ attributes }) => attributes['class'] === name);

describe('a sheet', () => {
  const picture = sheetPicture(sheet, '说的是什么');

  test('shows the file, the letters, the numbers, the header and the cells, and says what it shows', () => {
    expect(picture.attributes).toMatchObject({ role: 'img', 'aria-label': '说的是什么' });
    const texts = textsIn(picture);
    for (const one of [
      'duties.csv',
      'A',
      'H',
      '1',
      '2',
      '3',
      '编号',
      '具体职责',
      'zr-bj001-01',
      '经营企业',
    ])
      expect(texts).toContain(one);
    expect(texts.filter((one) => one.endsWith('…'))).not.toEqual([]);
  });

  test('is as wide as the columns together, each at least as wide as can be read', () => {
    const edges = all(picture)
      .filter(({ tag, attributes }) => tag === 'line' && attributes['x1'] === attributes['x2'])
      .map(({ attributes }) => Number(attributes['x1']));
    expect(edges).toEqual(edges.toSorted((left, right) => left - right));
    const widths = [...edges, 320].slice(1).map((edge, at) => edge - (edges[at] ?? 0));
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(40);
  });

  test('marks a cell where it stands', () => {
    const marked = sheetPicture({ ...sheet, mark: { row: 1, column: 1, as: 'wrong' } }, '');
    const [box] = classed(marked, 'sheet-wrong');
    const cell = all(marked).find(
      ({ tag, children }) => tag === 'text' && children[0] === '建设单位',
    );
    const [x, y] = [Number(box?.attributes['x']), Number(box?.attributes['y'])];
    expect(Number(cell?.attributes['x'])).toBeGreaterThan(x);
    expect(Number(cell?.attributes['y'])).toBeGreaterThan(y);
    expect(Number(cell?.attributes['y'])).toBeLessThan(y + Number(box?.attributes['height']));
  });

  test('opens a list below a cell, inside the picture, and cuts a long one', () => {
    const choices = ['牵头', '双牵头', '配合', '首接', '移送', '技术支撑'];
    const open = sheetPicture({ ...sheet, choices, mark: { row: 0, column: 3, as: 'open' } }, '');
    const [list] = classed(open, 'sheet-list');
    const right = Number(list?.attributes['x']) + Number(list?.attributes['width']);
    expect(right).toBeLessThanOrEqual(320);
    const height = Number(String(open.attributes['viewBox']).split(' ')[3]);
    const bottom = Number(list?.attributes['y']) + Number(list?.attributes['height']);
    expect(bottom).toBeLessThanOrEqual(height);
    expect(textsIn(open).slice(-1)).toEqual(['…']);
  });
});

test('a text that fits is whole, one that does not loses its end', () => {
  expect(clipped('区住建局', 60)).toBe('区住建局');
  expect(clipped('区住建局', 40)).toBe('区住…');
  expect(clipped('区', 1)).toBe('区…');
});

test('the message is the one of the check: of this row alone, and none where nothing is wrong', () => {
  const model = districtModel();
  const rows = model.announced.tables.duties.slice(0, 3);
  const at = { table: tables.duties, rows, at: 1, key: 'body' };
  const said = messageOf({ ...at, typed: '开发商' }, model.bodies.all, model.today);
  expect(said).toMatchObject({ path: 'data/duties.csv', line: 3, rule: 'reference-exists' });
  expect(said && description(said)).toContain('应为「建设单位」');
  expect(messageOf({ ...at, typed: '建设单位' }, model.bodies.all, model.today)).toBeUndefined();
});
