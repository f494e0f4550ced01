import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/tables/column.ts';
import { optional } from '../../../src/tables/column.ts';
import {
  choice,
  citations,
  date,
  days,
  documentNumber,
  id,
  nextSteps,
  number,
  phone,
  references,
  text,
  url,
  words,
  yesno,
} from '../../../src/tables/kinds.ts';

/** The value of a good cell, or the broken rule of a bad one. */
function read(column: Column, cell: string): unknown {
  const result = column.schema.safeParse(cell);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return issue?.code === 'custom' ? { broken: issue.params?.['rule'] } : issue;
}
const broken = (rule: string) => ({ broken: rule });

test('an id is one of the prefixes and lower-case parts', () => {
  const column = id('编号', '', ['bj', 'sd'], 'bj-001');
  for (const good of ['bj-001', 'sd-1', 'bj-370799-001', 'bj-a1-b2'])
    expect(read(column, good)).toBe(good);
  for (const bad of ['bj', 'bj-', 'bj--1', 'BJ-001', 'xx-001', 'bj-001 ', 'bj-００１', 'bj_001'])
    expect(read(column, bad)).toEqual(broken('id-shape'));
});

test('a text counts characters, not UTF-16 units', () => {
  const column = text('名称', '', '甲乙', { min: 2, max: 3 });
  expect(read(column, '𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷');
  expect(read(column, '𠮷')).toEqual(broken('text-length'));
  expect(read(column, '甲\n乙')).toEqual(broken('text-one-line'));
});

test('a number has no sign, unit, point, leading zero or wide digit', () => {
  const column = number('顺序', '', '1');
  expect(read(column, '0')).toBe(0);
  expect(read(column, '120')).toBe(120);
  for (const bad of ['-1', '+1', '01', '1.0', '1e3', '１', '4小时', '1,000'])
    expect(read(column, bad)).toEqual(broken('number-shape'));
});

test('working days are whole or half, never none and never with a unit', () => {
  const column = days('时限', '', '2');
  for (const good of ['0.5', '1', '1.5', '60']) expect(read(column, good)).toBe(Number(good));
  for (const bad of ['0', '0.0', '1.2', '.5', '2.', '3天', '１', '-1', '1000'])
    expect(read(column, bad)).toEqual(broken('number-shape'));
});

test('the ways on from a step are numbers or the end, each with its condition', () => {
  const column = nextSteps('下一步', '', '3');
  expect(read(column, '3')).toEqual([{ no: 3, condition: undefined }]);
  expect(read(column, '结束')).toEqual([{ no: undefined, condition: undefined }]);
  expect(read(column, '3:合格；结束：不 合格')).toEqual([
    { no: 3, condition: '合格' },
    { no: undefined, condition: '不 合格' },
  ]);
  for (const bad of ['0', '03', '第3步', '3:', '3:合格,5:不合格的其他所有情形都在这里', '完'])
    expect(read(column, bad)).toEqual(broken('next-shape'));
  expect(read(column, '3:合格;')).toEqual(broken('list-shape'));
});

test('a date exists in the calendar and is written with hyphens', () => {
  const column = date('日期', '', '2024-01-01');
  expect(read(column, '2024-02-29')).toBe('2024-02-29');
  for (const bad of ['2023-02-29', '2024-2-9', '2024/02/09', '20240209', '2024-13-01', '46024'])
    expect(read(column, bad)).toEqual(broken('date-real'));
});

test('a choice is one of its options to the letter', () => {
  const column = choice('状态', '', ['生效', '争议中']);
  expect(read(column, '争议中')).toBe('争议中');
  expect(read(column, '争议')).toEqual(broken('choice-known'));
});

test('yes and no become booleans', () => {
  expect(read(yesno('是否', ''), '是')).toBe(true);
  expect(read(yesno('是否', ''), '否')).toBe(false);
  expect(read(yesno('是否', ''), 'yes')).toEqual(broken('choice-known'));
});

test('a list has no empty and no repeated entry', () => {
  const column = words('说法', '', '甲');
  expect(read(column, '甲；乙、丙')).toEqual(['甲', '乙', '丙']);
  for (const bad of ['甲;', ';甲', '甲;;乙', '甲;乙;甲'])
    expect(read(column, bad)).toEqual(broken('list-shape'));
});

test('a list of references is refused like any other list', () => {
  const column = references('单位', '', ['bodies'], '甲');
  expect(read(column, '甲;乙（历史引用）')).toEqual(['甲', '乙']);
  for (const bad of ['甲;', '甲;甲']) expect(read(column, bad)).toEqual(broken('list-shape'));
});

test('a document number carries its year in hexagonal brackets', () => {
  const column = documentNumber('文号', '', '示例〔2024〕1号');
  for (const good of [
    '示例〔2024〕1号',
    '国办发〔2017〕47号',
    '示例认〔2026〕12号',
    '国务院令第379号',
    '国家药监局公告2023年第5号',
    '示例编〔2024〕3号、示例街〔2024〕8号',
    '示例〔2024〕1号、示例局公告2024年第2号',
  ])
    expect(read(column, good)).toBe(good);
  for (const bad of [
    '示例[2024]1号',
    '示例（2024）1号',
    '示例〔24〕1号',
    '〔2024〕1号',
    '示例〔2024〕1',
    '示例〔2024〕1号;示例〔2024〕2号',
    '示例〔2024〕1号、',
    '公告第5号',
  ])
    expect(read(column, bad)).toEqual(broken('document-shape'));
});

test('a phone number is public: a short number or one with an area code', () => {
  const column = phone('电话', '', '12345');
  for (const good of ['110', '12345', '95598', '0536-8254567'])
    expect(read(column, good)).toBe(good);
  for (const bad of ['13812345678', '8254567', '0536 8254567', '12345转1'])
    expect(read(column, bad)).toEqual(broken('phone-shape'));
});

test('an address is https without user name or password', () => {
  const column = url('网址', '', 'https://www.gov.cn/');
  expect(read(column, 'https://www.gov.cn/a?b=1')).toBe('https://www.gov.cn/a?b=1');
  for (const bad of [
    'http://www.gov.cn/',
    'https://a:b@www.gov.cn/',
    'javascript:alert(1)',
    'www.gov.cn',
  ])
    expect(read(column, bad)).toEqual(broken('url-safe'));
});

describe('citations', () => {
  const column = citations('依据', '', ['laws'], 'fl-daqi#第八十一条');

  test.each([
    ['fl-daqi', undefined],
    ['fl-daqi#第八十一条', '第八十一条'],
    ['fl-minfa#第一千二百五十四条', '第一千二百五十四条'],
    ['fl-xingfa#第一百三十四条之一', '第一百三十四条之一'],
    ['fl-xingfa#第一百三十四条之一第二款', '第一百三十四条之一第二款'],
    ['fl-zhian#第五条第二款第（三）项', '第五条第二款第（三）项'],
    ['fl-zhian#第五条第三项', '第五条第三项'],
    ['fg-wuye#第一百〇四条', 'refused'],
  ])('%s is read with its article', (cell, article) => {
    const expected =
      article === 'refused' ? broken('citation-shape') : [{ law: cell.split('#')[0], article }];
    expect(read(column, cell)).toEqual(expected);
  });

  test.each([
    'fl-daqi#第81条',
    'fl-daqi#八十一条',
    'fl-daqi第八十一条',
    'fl-daqi#',
    '《大气污染防治法》第八十一条',
    'FL-daqi#第一条',
  ])('%s is not a citation', (cell) => {
    expect(read(column, cell)).toEqual(broken('citation-shape'));
  });

  test('several are separated by semicolons', () => {
    expect(read(column, 'fl-a#第一条；fl-b（历史引用）')).toEqual([
      { law: 'fl-a', article: '第一条' },
      { law: 'fl-b', article: undefined },
    ]);
  });

  test('an empty entry is refused as a list', () => {
    expect(read(column, 'fl-a;')).toEqual(broken('list-shape'));
  });
});

describe('an optional column', () => {
  test('reads an empty cell as nothing, or as an empty list', () => {
    expect(read(optional(number('小时', '', '4')), '')).toBeUndefined();
    expect(read(optional(words('说法', '', '甲')), '')).toEqual([]);
    expect(read(optional(citations('依据', '', ['laws'], 'fl-a')), '')).toEqual([]);
  });

  test('still refuses a bad cell by the rule of its kind', () => {
    const column = optional(number('小时', '', '4'));
    expect(column.required).toBe(false);
    expect(read(column, '4小时')).toEqual(broken('number-shape'));
    expect(read(column, '4')).toBe(4);
  });

  test('is the only kind that may be empty', () => {
    expect(read(number('小时', '', '4'), '')).toEqual(broken('cell-required'));
  });
});
