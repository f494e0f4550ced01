import { describe, expect, test } from 'vitest';
import { citedIn } from '../../../src/intake/cite.ts';
import { lawDrafts } from '../../../src/intake/law-drafts.ts';
import { readLawText } from '../../../src/intake/law-text.ts';
import { LawIndex } from '../../../src/intake/laws.ts';
import { NameIndex } from '../../../src/intake/names.ts';
import { tables } from '../../../src/tables/index.ts';

const laws = new LawIndex(
  [
    { id: 'fl-guihua', title: '中华人民共和国城乡规划法' },
    { id: 'fl-zhian', title: '中华人民共和国治安管理处罚法' },
    {
      id: 'fl-zhian-2005',
      title: '中华人民共和国治安管理处罚法（2005年）',
      repealed: '2026-01-01',
    },
    { id: 'fg-wuye', title: '物业管理条例' },
    {
      id: 'fl-jiu',
      title: '中华人民共和国旧事管理法',
      repealed: '2020-01-01',
      replacedBy: 'fl-xin',
    },
    { id: 'fl-mingnian', title: '中华人民共和国明年废止法', repealed: '2027-01-01' },
  ],
  {
    today: '2026-11-28',
    follow: ({ article }) =>
      article === '第六条' ? [{ law: 'fl-xin', article: '第六十条' }] : undefined,
  },
);

describe('laws are known', () => {
  test.each([
    ['中华人民共和国城乡规划法', 'fl-guihua'],
    ['城乡规划法', 'fl-guihua'],
    ['城乡规划法（2019年修正）', 'fl-guihua'],
    ['治安管理处罚法', 'fl-zhian'],
    ['中华人民共和国治安管理处罚法（2005年）', 'fl-zhian-2005'],
    ['治安管理处罚法（2012年修正）', 'fl-zhian'],
    ['物业条例', undefined],
  ])('%s', (title, id) => {
    expect(laws.find(title)?.id).toBe(id);
  });

  test('a title with one slip has one that was meant, with two it may be another law', () => {
    expect(laws.near('中华人民共和国城市规划法')?.id).toBe('fl-guihua');
    expect(laws.near('城镇划规法')).toBeUndefined();
  });
});

describe('a cell of bases', () => {
  const cited = (text: string) => citedIn(text, laws, '实施依据');

  test('cites our laws, each marked as not yet held against the text', () => {
    expect(cited('《城乡规划法》第四十条、第41条\n《物业管理条例》').cell).toBe(
      'fl-guihua#第四十条、第四十一条（待核）;fg-wuye（待核）',
    );
  });

  test('names what is none of ours and what stands alone', () => {
    const { cell, notes, articles } = cited(
      '第一条：孤\n《城市规划法》第三条至第五条\n《物业管理条例》第六条',
    );
    expect(cell).toBe('fg-wuye#第六条（待核）');
    expect(notes).toEqual([
      { kind: 'loose-article', text: '第一条' },
      {
        ...{ kind: 'unknown-law', title: '城市规划法', near: '中华人民共和国城乡规划法' },
        articles: ['第三条', '第四条', '第五条'],
      },
    ]);
    expect(articles).toEqual({ written: 3, read: 2, known: 1 });
  });

  test('follows a law that has ended where that is known, and names the articles of which it is not', () => {
    const { cell, notes } = cited('《旧事管理法》第六条、第七条\n《明年废止法》第一条');
    expect(cell).toBe('fl-xin#第六十条（待核）;fl-mingnian#第一条（待核）');
    const title = '中华人民共和国旧事管理法';
    expect(notes).toEqual([
      { kind: 'moved-articles', title, articles: ['第六条'], now: 'fl-xin#第六十条（待核）' },
      {
        ...{ kind: 'ended-law', title, id: 'fl-jiu', on: '2020-01-01', articles: ['第七条'] },
        replacedBy: 'fl-xin',
      },
    ]);
  });

  test('that names no law says so, and one of our own files is as it is', () => {
    expect(cited('按上级文件执行').notes).toEqual([{ kind: 'no-law', column: '实施依据' }]);
    expect(cited('fl-guihua#第四十条;fg-wuye').cell).toBe('fl-guihua#第四十条;fg-wuye');
  });
});

describe('rows for laws we do not have', () => {
  const drafts = (text: string, taken: string[] = []) => lawDrafts(readLawText(text).laws, taken);

  test('say what the list says, and leave out what it does not', () => {
    const text = [
      '【法规】《物品管理条例》（2001年3月1日国务院令第300号公布，自2001年5月1日起施行，2015年01月22日废止）',
      '【法规】《山东省旅游条例》第三条',
      '【规章】《点名办法》',
    ].join('\n');
    expect(drafts(text)).toEqual([
      {
        ...{ id: 'fg-wupin', title: '物品管理条例', level: '行政法规', number: '国务院令第300号' },
        ...{ effective: '2001-05-01', repealed: '2015-01-22' },
      },
      { id: 'df-lvyou', title: '山东省旅游条例', level: '地方性法规' },
      { id: 'gz-dianming', title: '点名办法', level: '规章' },
    ]);
  });

  test('have ids of their own, one row a law, with or without the name of the country', () => {
    const text = '《中华人民共和国点名法》第一条\n《点名法》第二条\n《点名条例》第一条';
    expect(drafts(text, ['fl-dianming']).map(({ id }) => id)).toEqual([
      'fl-dianming-2',
      'fg-dianming',
    ]);
  });
});

describe('bodies are known', () => {
  const row = (id: string, name: string, short: string, aliases = '') => ({
    id,
    name,
    short,
    aliases,
  });
  const names = new NameIndex([
    {
      table: tables.bodies,
      rows: [
        row('bm-a', '潍坊市奎文区住房和城乡建设局', '区住建局', '建设局;房管局'),
        row('bm-b', '潍坊市奎文区教育和体育局（区体育总会）', '区教体局', '体育局'),
        row('bm-c', '潍坊市奎文区文化局', '区文化局', '体育局'),
      ],
    },
  ]);

  test.each([
    ['区住建局', '区住建局'],
    ['潍坊市奎文区住房和城乡建设局', '区住建局'],
    ['区住房和城乡建设局', '区住建局'],
    ['住房和城乡建设局', '区住建局'],
    ['房管局', '区住建局'],
    ['bm-a', '区住建局'],
    ['区教育和体育局', '区教体局'],
    ['市住房和城乡建设局', undefined],
    ['体育局', undefined],
  ])('%s', (name, expected) => {
    expect(names.find(name)).toBe(expected);
  });

  test('one that was probably meant is named', () => {
    expect(names.near('区住健局')).toBe('区住建局');
  });
});
