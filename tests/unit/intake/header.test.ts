import { describe, expect, test } from 'vitest';
import {
  findHeader,
  HEADER_WITHIN,
  type Header,
  headerWordsFor,
} from '../../../src/intake/header.ts';
import { Grid, type Merge } from '../../../src/intake/sheet.ts';
import { HEADER_WORDS } from '../../../src/tables/import-words.ts';
import { allTables, tableNamed, tables } from '../../../src/tables/index.ts';
import { block } from './workbooks.ts';

function headerOf(rows: string[][], merges: Merge[] = [], known = allTables): Header | undefined {
  return findHeader(new Grid({ name: '', isHidden: false, rows, merges }), known);
}

const keysOf = (header: Header | undefined) =>
  header?.places.map(({ keys, columns }) => `${keys.join('+')}@${columns.join('+')}`);

describe('the header is found', () => {
  test('under titles, with breaks and spaces within its words', () => {
    const header = headerOf([
      ['某局权责清单'],
      [],
      ['填报单位：某局'],
      ['序\n号', '事项 名称', '权力\n类型', '实施依据：', '备注'],
    ]);
    expect(header).toMatchObject({ table: tables.powers, top: 3, bottom: 3, ordinal: 0 });
    expect(keysOf(header)).toEqual(['name@1', 'type@2', 'laws@3']);
    expect(header?.unknown).toEqual(['备注']);
  });

  test('with one heading over two columns, drawn as a block or not', () => {
    const rows = [
      ['序号', '事项名称', '实施层级及权限', '', '追责情形'],
      ['1', '对占道经营的处罚', '区级', '负责本区', '不查处的'],
    ];
    for (const merges of [[], [block(0, 2, 0, 3)]])
      expect(keysOf(headerOf(rows, merges))).toEqual([
        'name@1',
        'level+scope@2+3',
        'accountability@4',
      ]);
  });

  test('with one heading over one column that was to have two', () => {
    const rows = [['事项名称', '实施层级及权限', '追责情形']];
    expect(keysOf(headerOf(rows))).toEqual(['name@0', 'level+scope@1', 'accountability@2']);
  });

  test('over two rows, drawn as blocks or not', () => {
    const rows = [
      ['事项名称', '实施层级及权限', '', '追责情形'],
      ['', '实施层级', '权限', ''],
      ['对占道经营的处罚', '区级', '负责本区', '不查处的'],
    ];
    const merges = [block(0, 0, 1, 0), block(0, 1, 0, 2), block(0, 3, 1, 3)];
    for (const drawn of [merges, []]) {
      const header = headerOf(rows, drawn);
      expect(header?.bottom).toBe(1);
      expect(keysOf(header)).toEqual(['name@0', 'level@1', 'scope@2', 'accountability@3']);
    }
  });

  test('by the labels, keys and former labels of any table', () => {
    for (const table of allTables) {
      const labels = Object.values(table.columns).map(({ label }) => label);
      expect(headerOf([labels], [], [table])?.unknown).toEqual([]);
      expect(headerOf([Object.keys(table.columns)], [], [table])?.table).toBe(table);
    }
  });

  test('of the table it fits best', () => {
    const tasks = Object.values(tables.tasks.columns).map(({ label }) => label);
    expect(headerOf([tasks])?.table).toBe(tables.tasks);
    expect(headerOf([['部门', '科室', '职责任务', '岗位', '工作标准']])?.table).toBe(tables.tasks);
  });
});

test('a heading that says who somebody is is named and its column not read', () => {
  const header = headerOf([['事项名称', '权力类型', '联系人', '经办人手机号', '负责人姓名']]);
  expect(keysOf(header)).toEqual(['name@0', 'type@1']);
  expect(header?.personal).toEqual(['联系人', '经办人手机号', '负责人姓名']);
});

test('one word alone is no header, nor is one too far down', () => {
  expect(headerOf([['事项名称'], ['对占道经营的处罚']])).toBeUndefined();
  const far = Array.from({ length: HEADER_WITHIN }, () => ['说明']);
  expect(headerOf([...far, ['事项名称', '权力类型']])).toBeUndefined();
  expect(headerOf([...far.slice(1), ['事项名称', '权力类型']])?.top).toBe(HEADER_WITHIN - 1);
});

test('the words that were looked for can be told', () => {
  expect(headerWordsFor(tables.powers)).toEqual(
    expect.arrayContaining(['事项名称', '职权名称', '权力类型', '实施依据']),
  );
});

describe.each(Object.entries(HEADER_WORDS))('the words for %s', (name, entries) => {
  const table = tableNamed(name);

  test('stand for columns it has', () => {
    const keys = entries.flatMap((entry) => entry.keys);
    expect(keys.filter((key) => !(key in table.columns))).toEqual([]);
  });

  test('stand for one thing each, and none is the label of another column', () => {
    const words = entries.flatMap((entry) => entry.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    const labels = Object.values(table.columns).map(({ label }) => label);
    expect(words.filter((word) => labels.includes(word))).toEqual([]);
  });
});
