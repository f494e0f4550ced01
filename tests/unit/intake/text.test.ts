import { describe, expect, test } from 'vitest';
import { bare, cleaned, onOneLine } from '../../../src/intake/text.ts';

describe('what cannot be seen in a cell is taken out', () => {
  test.each([
    ['\u3000对\u00A0占道经营的处罚\u200B ', '对 占道经营的处罚'],
    ['第一行\r\n\r\n  第二行\r第三行', '第一行\n第二行\n第三行'],
    ['⼀项', '一项'],
    ['甲\uE000乙\u0007丙\uFFFD', '甲乙丙'],
    ['甲_x000D_\n乙', '甲\n乙'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });
});

test.each([
  ['对拒绝\n配合统\n计调查', '对拒绝配合统计调查'],
  ['《 中华\n人民共和国 行政处罚法》', '《中华人民共和国行政处罚法》'],
  ['Open data\n portal', 'Open data portal'],
])('what was broken to fit a narrow cell is whole again: %j', (text, expected) => {
  expect(onOneLine(text)).toBe(expected);
});

test.each([
  ['实施层级\n及权限', '实施层级及权限'],
  ['*事项 名称：', '事项名称'],
  ['县（市、区）级', '县(市、区)级'],
])('the word of a heading is bare: %j', (text, expected) => {
  expect(bare(text)).toBe(expected);
});
