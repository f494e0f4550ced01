import { describe, expect, test } from 'vitest';
import { dayText, numberText, paragraphs, phraseList } from '../../../src/intake/cell-forms.ts';

describe('offices and other phrases stand apart, however they were written', () => {
  test.each([
    ['信用科、执法队，窗口；网上', '信用科;执法队;窗口;网上'],
    ['1.信用科\n2.执法队', '信用科;执法队'],
    ['信用科\n执法队', '信用科;执法队'],
    ['信用科（含窗口、网上）、执法队', '信用科（含窗口、网上）;执法队'],
    ['社会经\n济统计\n科 、普\n查科', '社会经济统计科;普查科'],
    ['区政务服务大厅二楼东\n网上办理', '区政务服务大厅二楼东;网上办理'],
    ['信用科、信用科', '信用科'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(phraseList(text)).toBe(expected);
  });
});

test.each([
  ['2024年3月1日', '2024-03-01'],
  ['2024.3.1', '2024-03-01'],
  ['2024/12/01', '2024-12-01'],
  ['20240301', '2024-03-01'],
  ['2024年3月', '2024年3月'],
  ['长期', '长期'],
])('the day %s is %s', (text, expected) => {
  expect(dayText(text)).toBe(expected);
});

test.each([
  ['5个工作日', '5'],
  ['0.5', '0.5'],
  ['5至10天', '5至10天'],
])('the number in %s is %s', (text, expected) => {
  expect(numberText(text)).toBe(expected);
});

describe('paragraphs', () => {
  test('that were broken to fit a narrow cell are whole again', () => {
    const narrow = '直接实施责\n任：\n1.执行上级统\n计部门制定的\n行政处罚标准\n规范，也可细化。';
    expect(paragraphs(narrow)).toBe(
      '直接实施责任：\n1.执行上级统计部门制定的行政处罚标准规范，也可细化。',
    );
  });

  test.each([
    '受理责任\n审查责任\n决定责任',
    '1.受理。\n2.审查。',
    '一段没有句号',
    '第一段很长很长很长\n二\n三。',
  ])('that are lines by themselves stay: %j', (text) => {
    expect(paragraphs(text)).toBe(text);
  });
});
