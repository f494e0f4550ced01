import { expect, test } from 'vitest';
import { findHeader } from '../../../src/intake/header.ts';
import { rowsUnder } from '../../../src/intake/rows.ts';
import { Grid, type Merge } from '../../../src/intake/sheet.ts';
import { tables } from '../../../src/tables/index.ts';
import { block } from './workbooks.ts';

const HEADER = [
  '序号',
  '事项名称',
  '子项名称',
  '权力类型',
  '实施依据',
  '行使主体',
  '实施层级及权限',
  '',
  '责任事项',
  '追责情形',
];

function read(rows: string[][], merges: Merge[] = []) {
  const grid = new Grid({ name: '行政处罚（2项）', isHidden: false, rows, merges });
  const header = findHeader(grid, [tables.powers]);
  if (header === undefined) throw new Error('no header');
  const { records, others } = rowsUnder(grid, header);
  return {
    records: records.map(({ row, rows: own, cells }) => ({ row, own, cells })),
    hints: records.map(({ hints }) => hints),
    fates: others.map(({ row, fate }) => `${row} ${fate}`),
  };
}

const first = [
  '1',
  '对占道经营的处罚',
  '',
  '行政处罚',
  '《甲法》第一条',
  '区甲局',
  '区级',
  '负责本区',
  '查处',
  '不查处的',
];

test('titles, header, blank rows, records: each row is one of them', () => {
  const { records, hints, fates } = read([
    ['某局清单'],
    [],
    HEADER,
    first,
    [],
    ['合计', '1项'],
    ['注：以上为全部'],
  ]);
  expect(fates).toEqual(['1 title', '2 blank', '3 header', '5 blank', '6 note', '7 note']);
  expect(records).toEqual([
    {
      ...{ row: 4, own: [4] },
      cells: {
        ...{
          name: '对占道经营的处罚',
          subItem: '',
          type: '行政处罚',
          laws: '《甲法》第一条',
          body: '区甲局',
        },
        ...{
          level: '区级',
          scope: '负责本区',
          responsibilities: '查处',
          accountability: '不查处的',
        },
      },
    },
  ]);
  expect(hints).toEqual([['行政处罚（2项）', '某局清单']]);
});

test('a block over several rows says the same of each: one item at two levels is two records', () => {
  const below = ['', '', '', '', '', '市甲局', '市级', '负责全市', '', ''];
  const merges = [0, 1, 2, 3, 4, 8, 9].map((column) => block(1, column, 2, column));
  const { records } = read([HEADER, first, below], merges);
  expect(records.map(({ cells }) => cells)).toMatchObject([
    {
      name: '对占道经营的处罚',
      laws: '《甲法》第一条',
      body: '区甲局',
      level: '区级',
      accountability: '不查处的',
    },
    {
      name: '对占道经营的处罚',
      laws: '《甲法》第一条',
      body: '市甲局',
      level: '市级',
      accountability: '不查处的',
    },
  ]);
});

test('sub-items take what the row above says, drawn as a block or not', () => {
  const main = first.with(2, '1.摆摊');
  const sub = ['', '', '2.堆物', '', '《乙法》第二条', '', '', '', '清理', ''];
  const drawn = read(
    [HEADER, main, sub],
    [1, 3, 5, 6].map((column) => block(1, column, 2, column)),
  );
  const plain = read([HEADER, main, sub]);
  expect(plain.records).toEqual(drawn.records);
  expect(plain.records[1]?.cells).toMatchObject({
    ...{
      name: '对占道经营的处罚',
      subItem: '2.堆物',
      type: '行政处罚',
      body: '区甲局',
      level: '区级',
    },
    ...{ laws: '《乙法》第二条', scope: '', responsibilities: '清理', accountability: '' },
  });
});

test('what goes on in the next row is a part of the record, and both rows are told', () => {
  const more = ['', '', '', '', '《乙法》第二条', '', '', '', '', '乱查处的'];
  const { records, fates } = read([HEADER, first, more], [block(1, 1, 2, 1)]);
  expect(fates).toEqual(['1 header', '3 joined']);
  expect(records[0]).toMatchObject({
    own: [2, 3],
    cells: { laws: '《甲法》第一条\n《乙法》第二条', accountability: '不查处的\n乱查处的' },
  });
});

test('a row with a number of its own and no name takes no name from above', () => {
  const { records } = read([HEADER, first, first.with(0, '2').with(1, '')]);
  expect(records[1]?.cells).toMatchObject({ name: '', type: '行政处罚' });
});

test('a heading between the rows is no record and is remembered; a printed header again is none either', () => {
  const { hints, fates } = read([HEADER, ['二、行政检查'], first, HEADER, first.with(0, '2')]);
  expect(fates).toEqual(['1 header', '2 note', '4 header']);
  expect(hints.map(([heading]) => heading)).toEqual(['二、行政检查', '二、行政检查']);
});

test('a row with nothing but its number is told', () => {
  expect(read([HEADER, first, ['2']]).fates).toEqual(['1 header', '3 note']);
});

test('one column for level and limits holds the one or the other', () => {
  const header = ['事项名称', '权力类型', '实施层级及权限', '追责情形'];
  const { records } = read([
    header,
    ['对甲的处罚', '行政处罚', '区级', ''],
    ['对乙的处罚', '行政处罚', '负责全区范围内的检查', ''],
  ]);
  expect(records.map(({ cells: { level, scope } }) => ({ level, scope }))).toEqual([
    { level: '区级', scope: undefined },
    { level: undefined, scope: '负责全区范围内的检查' },
  ]);
});

test('a cell that says the same as the one above says what that says', () => {
  const { records } = read([
    HEADER,
    first,
    first.with(1, '对停车的处罚').with(4, '同上').with(9, '〃'),
  ]);
  expect(records[1]?.cells).toMatchObject({ laws: '《甲法》第一条', accountability: '不查处的' });
});
