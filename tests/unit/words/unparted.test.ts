import { describe, expect, test } from 'vitest';
import { allTables } from '../../../src/tables/index.ts';
import { unparted, unpartedTitle } from '../../../src/words/unparted.ts';

const wholes = (pieces: ReturnType<typeof unparted>) =>
  pieces.filter(({ whole }) => whole).map(({ text }) => text);

describe('what a line does not end in the middle of', () => {
  test.each([
    ['自2024年5月1日起执行', ['2024年5月1日起']],
    ['2026 年 4 项', ['2026 年', '4 项']],
    ['说明编号 gj-2026-012。', ['gj-2026-012']],
    ['措施 cs-2026-003-04', ['cs-2026-003-04']],
    ['权责事项 qz-9002000', ['qz-9002000']],
    ['分工 zr-bj001-01、法律 fl-minfadian', ['zr-bj001-01', 'fl-minfadian']],
    // No table has such ids.
    ['abj-001、xx-001 和 bj-', []],
    ['示例〔2024〕5号，2026年11月', ['〔2024〕5号', '2026年11月']],
    ['共 11 条。第 2 页', ['11 条', '第 2 页']],
    ['《消防法》第八十六条第二款', ['第八十六条', '第二款']],
    ['评了的部分合 90.7% 的答复', ['90.7%']],
    ['没有数字的话', []],
  ])('%s', (text, found) => {
    expect(wholes(unparted(text))).toEqual(found);
  });

  test.each(allTables)('the id of a row of $name', ({ columns }) => {
    const id = columns['id']?.example ?? '';
    expect(wholes(unparted(`见 ${id}。`))).toEqual([id]);
  });

  test('an id that is longer than the narrowest line is left to the browser', () => {
    expect(wholes(unparted('权责事项 qz-zhujian-2026-0001'))).toEqual([]);
  });

  test('the pieces are the text', () => {
    for (const text of ['自2024年5月1日起，共 3 条（jb-2026-001）', '', '2024年'])
      expect(
        unparted(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});

describe('the lines of a title', () => {
  test.each([
    // A title that fits on any line is one piece.
    ['职责边界事项', ['职责边界事项']],
    [
      '权责清单（行使层级）：区级（第 4 页）',
      ['权责清单', '（行使层级）：', '区级', '（第 4 页）'],
    ],
    ['职责边界事项：2025年2月1日的清单', ['职责边界事项：', '2025年2月1日', '的清单']],
    [
      '供热：2024年5月1日与2025年12月12日版本比较',
      ['供热：', '2024年5月1日', '与', '2025年12月12日', '版本比较'],
    ],
    // Without punctuation it is for the browser to balance.
    ['关于某小区顶楼漏雨维修职责的认定意见', ['关于某小区顶楼漏雨维修职责的认定意见']],
  ])('%s', (title, pieces) => {
    expect(unpartedTitle(title).map(({ text }) => text)).toEqual(pieces);
  });

  test('no piece is wider than the narrowest line', () => {
    for (const { text, whole } of unpartedTitle(
      '热线事项（发生街道和镇的全部名称）：2026年12月15日（第 12 页）',
    ))
      expect(whole && text.length > 12, text).toBe(false);
  });
});
