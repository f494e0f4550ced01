/** Workbooks with everything real ones have: titles, blocks, blank rows, sub-items, two levels, rows that go on. */
import fc from 'fast-check';
import type { Merge } from '../../../src/intake/sheet.ts';
import { block, type TestSheet } from './workbooks.ts';

/** An item as the reader must find it. */
export interface MadeItem {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly subItem: string;
  readonly level: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly items: readonly MadeItem[];
  /** How many rows only go on with what the row above says. */
  readonly continued: number;
}

const COLUMNS = 9;
const HEADER = [
  '序号',
  '事项\n名称',
  '子项名称',
  '权力 类型',
  '实施依据',
  '行使主体',
  '实施层级及权限',
  '',
  '追责情形',
];
const LEVEL = 6;

const word = fc
  .array(fc.constantFrom(...'城市园林道路市场食品药品消防燃气'), { minLength: 2, maxLength: 12 })
  .map((characters) => characters.join(''));

/** What stands between the header and the end: one item of one or more rows, or a row that is none. */
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('item' as const), name: word, laws: word }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('levels' as const),
      name: word,
      drawn: fc.constant(true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('subs' as const), name: word, drawn: fc.boolean() },
      subs: fc.array(word, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('goes-on' as const),
      name: word,
      drawn: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'blank' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'heading' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'header' as const }) },
);

type Piece = typeof piece extends fc.Arbitrary<infer Value> ? Value : never;

interface Building {
  readonly rows: string[][];
  readonly merges: Merge[];
  readonly items: Omit<MadeItem, 'sheet'>[];
  continued: number;
  number: number;
}

const rowOf = (cells: Readonly<Record<number, string>>): string[] =>
  Array.from({ length: COLUMNS }, (_, column) => cells[column] ?? '');

function itemRow(
  made: Building,
  name: string,
  subItem = '',
  level = '区级',
  laws = '《甲法》第一条',
) {
  made.number += 1;
  const long = { 4: laws, 5: '区甲局', 6: level, 7: '负责本区', 8: '不查处的' };
  made.rows.push(
    rowOf({ 0: String(made.number), 1: `对${name}的处罚`, 2: subItem, 3: '行政处罚', ...long }),
  );
  made.items.push({ row: made.rows.length, name: `对${name}的处罚`, subItem, level });
}

/** A further row of the item above: what it says, and the columns drawn as a block over both. */
function furtherRow(
  made: Building,
  cells: Readonly<Record<number, string>>,
  drawn: readonly number[],
) {
  const top = made.rows.length - 1;
  made.rows.push(rowOf(cells));
  for (const column of drawn) made.merges.push(block(top, column, top + 1, column));
}

const drawnUnless = (isPlain: boolean, columns: readonly number[]) => (isPlain ? [] : columns);

function add(made: Building, one: Piece): void {
  const { rows, merges, items } = made;
  if (one.kind === 'item') itemRow(made, one.name, '', '区级', one.laws);
  else if (one.kind === 'levels') {
    itemRow(made, one.name);
    furtherRow(made, { 5: '市甲局', [LEVEL]: '市级', 7: '负责全市' }, [0, 1, 2, 3, 4, 8]);
    items.push({ row: rows.length, name: `对${one.name}的处罚`, subItem: '', level: '市级' });
  } else if (one.kind === 'subs') {
    const [first = '', subItem = ''] = one.subs;
    itemRow(made, one.name, first);
    furtherRow(made, { 2: subItem, 4: '《乙法》第二条' }, drawnUnless(!one.drawn, [0, 1, 3, 5, 6]));
    items.push({ row: rows.length, name: `对${one.name}的处罚`, subItem, level: '区级' });
  } else if (one.kind === 'goes-on') {
    itemRow(made, one.name);
    furtherRow(made, { 4: '《丙法》第三条', 8: '乱的' }, drawnUnless(!one.drawn, [0, 1, 2, 3, 5]));
    made.continued += 1;
  } else if (one.kind === 'heading') {
    rows.push(rowOf({ 0: '一、行政处罚' }));
    merges.push(block(rows.length - 1, 0, rows.length - 1, COLUMNS - 1));
  } else rows.push(one.kind === 'header' ? [...HEADER] : rowOf({}));
}

const sheet = fc.record({
  titles: fc.array(word, { maxLength: 3 }),
  pieces: fc.array(piece, { minLength: 1, maxLength: 12 }),
});

/** One to three sheets; the first has an item at least, so that there is something to find. */
export const dirtyWorkbook: fc.Arbitrary<MadeWorkbook> = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((sheets) => {
    const built = sheets.map(({ titles, pieces }, index) => {
      const made: Building = { rows: [], merges: [], items: [], continued: 0, number: 0 };
      for (const title of titles) made.rows.push(rowOf({ 0: `${title}清单` }));
      made.rows.push([...HEADER]);
      made.merges.push(block(titles.length, LEVEL, titles.length, LEVEL + 1));
      for (const one of pieces) add(made, one);
      return { ...made, name: `第${index + 1}张` };
    });
    return {
      sheets: built,
      items: built.flatMap(({ name, items }) => items.map((item) => ({ sheet: name, ...item }))),
      continued: built.reduce((sum, { continued }) => sum + continued, 0),
    };
  });
