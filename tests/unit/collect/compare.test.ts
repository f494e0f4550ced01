/** Which row is taken for which, and what a person is asked to look at. */
import { describe, expect, test } from 'vitest';
import { compare, type Scope } from '../../../src/collect/compare.ts';
import { doubtsOf } from '../../../src/collect/doubts.ts';
import { csvText } from '../../../src/ledger/csv-text.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { tables } from '../../../src/tables/index.ts';
import { baseBytes, checkBytes } from '../helpers.ts';

const { powers } = tables;

/** A row in short: code, name, sub-item, body. */
type Short = readonly [code: string, name: string, subItem?: string, body?: string];

const cellsOf = ([code, name, subItem = '', body = '区住建局']: Short) => ({
  ...{ code, name, subItem, body, type: '行政检查', level: '区级' },
});

function ours(...rows: readonly Short[]) {
  const keys = Object.keys(powers.columns);
  const lines = rows.map((row, index) => {
    const cells = new Map(
      Object.entries({
        ...{ ...cellsOf(row), id: `qz-${index + 1}`, status: '生效' },
        ...{ published: '2026-01-05', effective: '2026-02-02' },
      }),
    );
    return keys.map((key) => cells.get(key) ?? '');
  });
  const text = csvText(headerOf(powers), lines);
  return checkBytes(new Map([...baseBytes(), [powers.file, new TextEncoder().encode(text)]])).data;
}

const list = (rows: readonly Readonly<Record<string, string>>[]) => ({
  files: [],
  rows: rows.map((cells, index) => ({ file: 'a.csv', sheet: '', row: index + 2, cells })),
  ...{ personal: [], unknown: [] },
});

function looked(
  mine: readonly Short[],
  theirs: readonly Short[],
  scope: Scope = { isWhole: true },
) {
  const found = compare(ours(...mine), list(theirs.map(cellsOf)), scope);
  return {
    changed: found.changed.map(
      ({ our, by, fields }) =>
        `${our.row.cells['id']} ${by} ${fields.map(({ key, after }) => `${key}=${after}`).join()}`,
    ),
    added: found.added.map(({ cells }) => cells['name']),
    removed: found.removed.map(({ row }) => row.cells['id']),
    same: found.same,
    doubts: doubtsOf(found).map(({ kind }) => kind),
    beyond: found.beyond.length,
  };
}

describe('a row is found again', () => {
  test('under another name by its code', () => {
    expect(looked([['A1', '对用水的检查']], [['A1', '对二次供水的检查']])).toMatchObject({
      ...{ changed: ['qz-1 code name=对二次供水的检查'], added: [], removed: [] },
      doubts: ['by-code'],
    });
  });

  test('under another code by its name', () => {
    expect(looked([['A1', '对用水的检查']], [['B9', '对用水的检查']])).toMatchObject({
      ...{ changed: ['qz-1 name code=B9'], doubts: ['by-name'] },
    });
  });

  test('where it had no code, or has none any more', () => {
    expect(looked([['', '对用水的检查']], [['B9', '对用水的检查']])).toMatchObject({
      ...{ changed: ['qz-1 name code=B9'], doubts: [] },
    });
    expect(looked([['B9', '对用水的检查']], [['', '对用水的检查']])).toMatchObject({
      changed: ['qz-1 name code='],
    });
  });

  test('where codes were given anew, by the names', () => {
    const mine: Short[] = [
      ['A1', '对用水的检查'],
      ['A2', '对用电的检查'],
    ];
    const theirs: Short[] = [
      ['A2', '对用水的检查'],
      ['A1', '对用电的检查'],
    ];
    expect(looked(mine, theirs)).toMatchObject({
      ...{ changed: ['qz-1 name code=A2', 'qz-2 name code=A1'], added: [], removed: [] },
    });
  });

  test('among sub-items of one code, by the sub-item', () => {
    const mine: Short[] = [
      ['A1', '对用水的检查', '居民'],
      ['A1', '对用水的检查', '单位'],
      ['A1', '对用水的检查', '学校'],
    ];
    const theirs: Short[] = [
      ['A1', '对用水的检查', '单位'],
      ['A1', '对用水的检查', '学校、医院'],
      ['A1', '对用水的检查', '居民'],
    ];
    expect(looked(mine, theirs)).toMatchObject({
      ...{ changed: ['qz-3 code subItem=学校、医院'], same: 2, added: [], removed: [] },
    });
  });

  test('with other spaces and brackets, and nothing is changed then', () => {
    expect(
      looked([['A1', '对用水（二次）的检查']], [['A1', '对用水 (二次) 的检查']]),
    ).toMatchObject({
      ...{ changed: [], same: 1 },
    });
  });

  test('and none where a repeated code leaves nobody a way to tell', () => {
    const mine: Short[] = [
      ['A1', '对用水的检查'],
      ['A1', '对用电的检查'],
    ];
    const theirs: Short[] = [
      ['A1', '对燃气管道的检查'],
      ['A1', '对供热锅炉的检查'],
    ];
    expect(looked(mine, theirs)).toMatchObject({
      ...{ changed: [], removed: ['qz-1', 'qz-2'] },
      added: ['对燃气管道的检查', '对供热锅炉的检查'],
      doubts: ['same-code', 'same-code'],
    });
  });
});

describe('a person is asked', () => {
  test('about a row that went to another body, where the list is not whole', () => {
    const result = looked([['A1', '对用水的检查', '', '区综合执法局']], [['A9', '对用水的检查']], {
      isWhole: false,
    });
    expect(result).toMatchObject({ added: ['对用水的检查'], removed: [], beyond: 1 });
    expect(result.doubts).toEqual(['same-name']);
  });

  test('about a name that reads much like one that is gone', () => {
    expect(
      looked([['', '对在建房屋质量的检查']], [['', '对在建房屋质量的监督检查']]).doubts,
    ).toEqual(['like-name']);
  });

  test('about a row that stands twice in their list', () => {
    const twice: Short[] = [
      ['A1', '对用水的检查'],
      ['A1', '对用水的检查'],
    ];
    expect(looked([['A1', '对用水的检查']], twice)).toMatchObject({
      ...{ same: 1, added: ['对用水的检查'], doubts: expect.arrayContaining(['repeated']) },
    });
  });

  test('where most of a list is gone', () => {
    const mine = Array.from(
      { length: 12 },
      (_, index): Short => [`A${index}`, `对${index}号的检查`],
    );
    expect(looked(mine, mine.slice(0, 5)).doubts).toEqual(['most-gone']);
    expect(looked(mine, mine.slice(0, 6)).doubts).toEqual([]);
  });
});

describe('what is not compared', () => {
  const base = cellsOf(['A1', '对用水的检查']);
  const asideOf = (cells: Readonly<Record<string, string>>, scope: Scope = { isWhole: false }) =>
    compare(ours(['A1', '对用水的检查']), list([base, { ...base, code: 'X', ...cells }]), scope);

  test.each([
    ['a row of the province', { level: '省级' }, 'elsewhere'],
    ['a row they have cancelled', { status: '已取消' }, 'ended'],
    ['a row without a name', { name: '' }, 'nameless'],
    ['a row of a body nobody knows', { body: '区农业农村局' }, 'nobody'],
  ])('%s', (_, cells, why) => {
    const found = asideOf(cells);
    expect(found.aside.map((one) => one.why)).toEqual([why]);
    expect(found).toMatchObject({ same: 1, added: [], removed: [] });
  });

  test('a field that cannot be read, which is named', () => {
    const found = compare(
      ours(['A1', '对用水的检查']),
      list([{ ...base, type: '其他类别', laws: '《噪声污染防治法》第八十一条' }]),
      { isWhole: true },
    );
    expect(found).toMatchObject({ same: 1, changed: [] });
    expect(doubtsOf(found)).toMatchObject([
      { kind: 'unread', key: 'type' },
      { kind: 'unread', key: 'laws' },
    ]);
  });

  test('the body, the level and the state where the list does not say them', () => {
    const found = compare(
      ours(['A1', '对用水的检查']),
      list([{ code: 'A1', name: '对用水的检查' }]),
      {
        ...{ isWhole: false, body: '区住建局' },
      },
    );
    expect(found).toMatchObject({ same: 1, added: [], removed: [], aside: [] });
    const { changed } = compare(ours(['A1', '对用水的检查']), list([{ ...base, level: '街道' }]), {
      isWhole: true,
    });
    expect(changed.map(({ fields }) => fields)).toEqual([
      [{ key: 'level', before: '区级', after: '街道' }],
    ]);
  });

  test('a level that the list does not say is no change of ours', () => {
    const data = ours(['A1', '对用水的检查']);
    const row = data.all(powers.name)[0];
    Object.assign(row?.values ?? {}, { level: '街道' });
    const found = compare(data, list([{ ...base, level: '' }]), { isWhole: true });
    expect(found).toMatchObject({ same: 1, changed: [], added: [], removed: [] });
  });
});
