import { describe, expect, test } from 'vitest';
import { readLawText } from '../../../src/intake/law-text.ts';

const isKnown = (title: string) => ['城乡规划法', '物业管理条例'].includes(title);

/** Each law with its articles: `城乡规划法#第三条、第四条`. */
function cited(cell: string): string[] {
  const { laws, unread } = readLawText(cell, isKnown);
  return [
    ...laws.map(({ title, articles }) => [title, articles.join('、')].filter(Boolean).join('#')),
    ...unread.map((text) => `没有法：${text}`),
  ];
}

describe('laws and articles are read', () => {
  test('where each article is quoted on a line of its own, and the quoted text mentions others', () => {
    const cell = [
      '【法律】《中华人民共和国城乡规划法》（2007年10月28日通过，2019年4月23日修正）',
      '    第四十条第一款：在城市规划区内进行建设的，应当申请许可，不适用第四十一条。',
      '　　（一）违反本法第九条、第十条规定的；',
      '第六十四条：未取得许可证的，由县级以上地方人民政府依照《行政处罚法》第三条处理。',
      '【法规】《物业管理条例》第五十条：物业管理区域内的建筑。',
    ].join('\n');
    expect(cited(cell)).toEqual([
      '中华人民共和国城乡规划法#第四十条第一款、第六十四条',
      '物业管理条例#第五十条',
    ]);
  });

  test.each([
    [
      '《城乡规划法》第一条、第二条，《物业管理条例》第三条',
      ['城乡规划法#第一条、第二条', '物业管理条例#第三条'],
    ],
    [
      '1.《城乡规划法》（2019年修正）第一条 2.《物业管理条例》第三条',
      ['城乡规划法#第一条', '物业管理条例#第三条'],
    ],
    ['《城乡规划法》第一条；\n《物业管理条例》', ['城乡规划法#第一条', '物业管理条例']],
    ['【法律】城乡规划法（2019年修正）第三条：规划', ['城乡规划法#第三条']],
    [
      '城乡规划法第三条、物业管理条例第四条\n违反本法第五条',
      ['城乡规划法#第三条', '物业管理条例#第四条'],
    ],
    ['《甲省办法》（甲政发【2020】53号）文第三章第十条：申请', ['甲省办法#第十条']],
    ['甲省实施《城乡规划法》办法 第三条：规划', ['甲省实施《城乡规划法》办法#第三条']],
    ['《甲省实施〈城乡规划法〉办法》第三条', ['甲省实施《城乡规划法》办法#第三条']],
    [
      '《甲省实施<城乡规划法>办法（2012年通过）\n第三条：规划',
      ['甲省实施《城乡规划法》办法#第三条'],
    ],
    [
      '【法律】《 中华\n人民共和国城乡\n规划法》\n（2007年\n通过）\n第三条：规划',
      ['中华人民共和国城乡规划法#第三条'],
    ],
    [
      '《城乡规划法》第三条规定：规划。《物业管理条例》第八条规定：物业',
      ['城乡规划法#第三条', '物业管理条例#第八条'],
    ],
    ['《城乡规划法》\n第三条：规划。第四条：建设。', ['城乡规划法#第三条、第四条']],
    ['《城乡规划法》第三条\n《城乡规划法》第四条', ['城乡规划法#第三条、第四条']],
  ])('%s', (cell, expected) => {
    expect(cited(cell)).toEqual(expected);
  });

  test('twelve laws in one cell', () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((word) => `${word}业管理条例`);
    const cell = names
      .map((name, index) => `【法规】《${name}》第${index + 1}条：${name}`)
      .join('\n');
    expect(readLawText(cell).laws.map(({ title }) => title)).toEqual(names);
    expect(readLawText(cell).written).toBe(12);
  });
});

describe('what is no citation is none', () => {
  test.each([
    ['（一）《许可证申请表》；\n2.《海事报告书》内容不真实的', []],
    ['依照《城乡规划法》第三条处理', []],
    ['《城乡规划法》第三条 《物业管理条例》规定的单位', ['城乡规划法#第三条']],
    ['《城乡规划法》第三条：由县级以上\n第六条规定的单位处罚', ['城乡规划法#第三条']],
  ])('%s', (cell, expected) => {
    expect(cited(cell)).toEqual(expected);
  });

  test('an article without a law is named', () => {
    expect(cited('第三条：规划')).toEqual(['没有法：第三条']);
  });
});

test('what is said of a law is kept: its kind and the remark', () => {
  const [law] = readLawText(
    '【 法规】《物业管理条例》（2003年公布，2015年01月22日废止）第三条',
  ).laws;
  expect(law).toMatchObject({ tag: '法规', remark: '（2003年公布，2015年01月22日废止）' });
});
