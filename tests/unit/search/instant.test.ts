import { describe, expect, test } from 'vitest';
import { unique } from '../../../src/search/hit.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { likestWording } from '../../../src/search/likest-wording.ts';
import { Names } from '../../../src/search/names.ts';
import { understand } from '../../../src/search/query.ts';
import { Ranking } from '../../../src/search/ranking.ts';
import { bigrams } from '../../../src/search/tokenize.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const index = instantIndex(model);
const vocabulary = {
  synonyms: index.synonyms,
  streets: index.streets.map(
    ([position, names]) => [index.bodies[position]?.id ?? '', names] as const,
  ),
};
const hitsFor = (typed: string, within = index, words = vocabulary) => {
  const query = understand(typed, words);
  return unique([...new Names(within.records).called(query), ...new Ranking(within).rank(query)]);
};
const idsFor = (typed: string) => hitsFor(typed).map((hit) => hit.record.id);

test.each([
  '楼上漏水',
  '老房子住了十年',
  'K歌扰民',
  '下水道 井盖',
  '漏',
  '１２３４５ 油烟',
  '主席令第三十一号',
])('for %s, texts that are looked through hold what texts that are cut do', (typed) => {
  const query = understand(typed, vocabulary);
  // Nothing is lifted by the whole index of a few records alone.
  const kinds = index.kinds.map(([name, title, weight]) => [name, title, weight] as const);
  const [looked, cut] = (['first', 'whole'] as const).map(
    (by) => new Ranking({ ...index, kinds }, { by }),
  );
  // What a gram counts is another by all words, what holds it is not.
  const best = (ranking: Ranking | undefined) => ranking?.rank(query)[0]?.record;
  expect(best(looked)).toEqual(best(cut));
  for (const { id } of index.records)
    expect(looked?.held(query.core)(id)).toEqual(cut?.held(query.core)(id));
});

describe('a whole name', () => {
  test('of a law finds it, in full, as people call it and by its number', () => {
    for (const typed of [
      '中华人民共和国大气污染防治法',
      '《大气污染防治法》',
      '大气污染防治法',
      '主席令第三十一号',
    ])
      expect(idsFor(typed)[0], typed).toBe('fl-daqi');
  });

  test('of a law that holds no more is found and says so', () => {
    const [found] = hitsFor('环境噪声污染防治法');
    expect(found?.record).toMatchObject({ id: 'fl-zaosheng-1997', status: '已失效' });
    expect(hitsFor('噪声污染防治法')[0]?.record).not.toHaveProperty('status');
  });

  test('of a body is sure, since nothing else can be meant', () => {
    expect(hitsFor('城管局')[0]).toMatchObject({ record: { id: 'bm-zhifa' }, sure: true });
    expect(hitsFor('大气污染防治法')[0]).not.toHaveProperty('sure');
  });
});

describe('the index', () => {
  const record = (id: string) => index.records.find((candidate) => candidate.id === id);
  const names = (positions: readonly number[] = []) =>
    positions.map((position) => index.bodies[position]?.name);

  test('holds the branches of an item with who leads, answers and helps', () => {
    const [within, after] = record('bj-001')?.branches ?? [];
    expect([within?.condition, names(within?.leads)]).toEqual(['保修期内', ['区住建局']]);
    expect([names(after?.leads), names(after?.others), names(after?.helpers)]).toEqual([
      [],
      ['业主大会'],
      ['区住建局'],
    ]);
  });

  test('never shows the lead of one stage as a joint lead of another', () => {
    const branches = record('bj-003')?.branches ?? [];
    expect(branches.map(({ leads }) => names(leads))).toEqual([
      ['区住建局', '区环境分局'],
      ['区综合执法局'],
    ]);
    expect(branches.map(({ stage }) => stage)).toEqual(['日常监管', '处罚']);
  });

  test('says to which streets an item is limited', () => {
    expect(names(record('sd-002')?.streets)).toEqual(['东街街道']);
    expect(record('sd-001')?.streets).toBeUndefined();
  });

  test('holds rulings, signposts, and every body by its names', () => {
    expect(record('cd-2024-001')?.aliases).toContain('示例认〔2024〕1号');
    expect(record('zy-001')?.says).toContain('12378');
    expect(record('bm-zhifa')?.aliases).toContain('城管局');
    expect(names(record('sh-yezhu')?.bodies)).toEqual([record('sh-yezhu')?.title]);
  });
});

describe('ranking', () => {
  test("an item's own wording is found first", () => {
    const [first] = hitsFor('楼上漏水归谁管');
    expect(first?.record.id).toBe('bj-001');
    if (first === undefined) return;
    const { core } = understand('楼上漏水归谁管', vocabulary);
    expect(likestWording(first.record, new Set(bigrams(core)))).toBe('楼上漏水');
  });

  test('a wording is told however it is written, and none that shares nothing', () => {
    const record = {
      id: '',
      kind: '',
      url: '',
      title: '路灯不亮',
      aliases: ['ＬＥＤ灯坏了', '黑'],
    };
    expect(likestWording(record, new Set(bigrams('led灯')))).toBe('ＬＥＤ灯坏了');
    expect(likestWording(record, new Set(bigrams('漏水')))).toBe('');
  });

  test.each([
    ['半夜打桩', 'bj-003'],
    ['信用卡被盗刷了怎么办', 'zy-001'],
    ['小区后面有人烧垃圾', 'sd-001'],
    ['房子要塌了', 'sd-002'],
    ['城管局', 'bm-zhifa'],
    ['示例认〔2024〕1号', 'cd-2024-001'],
  ])('%s finds %s first', (typed, id) => {
    expect(idsFor(typed)[0]).toBe(id);
  });

  test('a synonym finds what the lists call otherwise', () => {
    const [first] = hitsFor('施工噪音');
    expect(first?.record.title).toContain('噪声');
    const score = (words: typeof vocabulary) => hitsFor('噪音', index, words)[0]?.score ?? 0;
    expect(score(vocabulary)).toBeGreaterThan(2 * score({ ...vocabulary, synonyms: [] }));
  });

  test('scores fall from hit to hit', () => {
    const scores = hitsFor('工地施工太吵').map((hit) => hit.score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  });

  test('a faint likeness is found too', () => {
    expect(idsFor('银行门口乱停车')).toEqual(['zy-001']);
  });

  test('nothing is found for words that stand nowhere, and for none', () => {
    expect(hitsFor('护照签证')).toEqual([]);
    expect(hitsFor('')).toEqual([]);
    expect(hitsFor('？！')).toEqual([]);
  });

  test('the same query always gives the same order', () => {
    expect(idsFor('工地')).toEqual(idsFor('工地'));
    const reversed = hitsFor('工地', { ...index, records: index.records.toReversed() });
    expect(reversed.map((hit) => hit.record.id)).toEqual(idsFor('工地'));
  });
});
