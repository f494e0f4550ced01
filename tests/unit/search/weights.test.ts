/** What each weight of the search is there for: without it another record would come first. */
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/browser/search/results.ts';
import type { FoundWords } from '../../../src/search/found-by.ts';
import type { InstantIndex, InstantRecord } from '../../../src/search/instant-format.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { understand } from '../../../src/search/query.ts';
import { Ranking } from '../../../src/search/ranking.ts';
import type { Spread } from '../../../src/search/spread.ts';
import { allSaid } from '../../../src/search/word-files.ts';
import { baseModel } from '../helpers.ts';

const index = instantIndex(baseModel());
/** The ids of what is found, with what is said of the records where anything is. */
function idsFor(typed: string, within: InstantIndex = index, found?: FoundWords): string[] {
  const by = found === undefined ? 'first' : 'whole';
  const ranking = new Ranking(within, { by, ...found });
  if (found !== undefined) ranking.hear(allSaid(within.records, found));
  const query = understand(typed, { synonyms: [], streets: [] });
  return ranking.rank(query).map(({ record }) => record.id);
}

/** The index with these matters in place of its records. */
const withOnly = (...wordings: readonly (readonly [id: string, ...string[]])[]): InstantIndex => ({
  ...index,
  records: wordings.map(
    ([id, title = '', ...aliases]): InstantRecord => ({
      id,
      kind: 'boundary-items',
      title,
      url: `/boundary/${id}/`,
      aliases,
    }),
  ),
});

describe('of two matters comes first', () => {
  const two = withOnly(['bj-101', '甲'], ['bj-102', '乙']);
  const texts = { words: new Map(), situations: new Map(), scope: new Map(), spread: [] };

  test('the one of whose wordings more hold what is asked', () => {
    const within = withOnly(
      ['bj-101', '房屋渗漏处置', '楼上漏水', '顶棚漏水', '漏水泡了墙'],
      ['bj-102', '物业收费', '漏水费'],
    );
    expect(idsFor('漏水', within)).toEqual(['bj-101', 'bj-102']);
  });

  test('the one that holds today, before one that something has taken the place of', () => {
    const within = withOnly(['bj-101', '高空抛物'], ['bj-102', '高空抛物']);
    const [first, second] = within.records;
    if (first === undefined || second === undefined) throw new Error('two records');
    const records = [{ ...first, later: true as const }, second];
    expect(idsFor('高空抛物', { ...within, records })).toEqual(['bj-102', 'bj-101']);
  });

  test('the one that holds the pairs, before one that holds the same characters apart', () => {
    const within = withOnly(['bj-101', '水表漏电'], ['bj-102', '漏水电表']);
    expect(idsFor('漏水', within)[0]).toBe('bj-102');
  });

  test('the one that people use the word of, before one whose text covers it', () => {
    const words = new Map([['bj-102', ['返潮']]]);
    const scope = new Map([['bj-101', ['返潮']]]);
    expect(idsFor('返潮', two, { ...texts, words })).toEqual(['bj-102']);
    expect(idsFor('返潮', two, { ...texts, scope })).toEqual(['bj-101']);
    const twice = new Map([['bj-102', ['返潮', '墙返潮']]]);
    expect(idsFor('返潮', two, { ...texts, words: twice, scope })[0]).toBe('bj-102');
  });

  test('the one with the rarer word, before one with a word that all texts hold', () => {
    const within = withOnly(['bj-101', '助学政策'], ['bj-102', '助学路灯'], ['bj-103', '丙']);
    expect(idsFor('政策路灯', within)[0]).toBe('bj-101');
    const spread: Spread = [[3, '政策', '政策']];
    expect(idsFor('政策路灯', within, { ...texts, spread })[0]).toBe('bj-102');
  });

  test('a signpost, whose words are few, before a matter of the same likeness', () => {
    const records = two.records.map((record, at) => ({
      ...record,
      title: '贷款纠纷',
      kind: at === 1 ? 'signposts' : record.kind,
    }));
    const words = new Map([['bj-101', ['放贷']]]);
    expect(idsFor('贷款纠纷', { ...two, records }, { ...texts, words })).toEqual([
      'bj-102',
      'bj-101',
    ]);
  });

  test('the one in whose text more of the query stands, where their wordings say as much', () => {
    const [left, right] = withOnly(['bj-101', '甲'], ['bj-102', '乙']).records;
    if (left === undefined || right === undefined) throw new Error('two records');
    const hits = [left, right].map((record) => ({ record, score: 5 }));
    const text = new Map([
      ['bj-101', { share: 0.2, whole: false }],
      ['bj-102', { share: 0.9, whole: false }],
    ]);
    const query = understand('漏水', { synonyms: [], streets: [] });
    const held = () => ({ characters: 0, pairs: 0, known: 0, strange: 0 });
    const shown = merge(hits, { query, by: 'whole', held, weightOf: () => 1, text });
    expect(shown.map(({ record }) => record.id)).toEqual(['bj-102', 'bj-101']);
  });
});

test.each([
  ['a body', '综合行政执法', 'bm-zhifa'],
  ['a law', '大气污染防治', 'fl-daqi'],
  ['a ruling', '顶楼渗漏维修职责', 'cd-2024-001'],
  ['a matter of the streets', '焚烧处置', 'sd-001'],
  ['what lies outside the lists', '贷款纠纷', 'zy-001'],
])('%s is found by a part of its name', (_name, typed, id) => {
  expect(idsFor(typed)).toContain(id);
});

test('strange is what no record holds at the front of a query, and nothing behind what any holds', () => {
  const held = new Ranking(withOnly(['bj-101', '楼上漏水']), { by: 'whole' });
  const strangeIn = (query: string): number => held.held(query)('bj-101').strange;
  expect(strangeIn('翠湖漏水')).toBeGreaterThan(0.5);
  expect(strangeIn('漏水翠湖')).toBe(0);
  expect(strangeIn('翠湖天地')).toBe(0);
});
