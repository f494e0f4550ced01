/** What each weight of the search is there for: without it another record would come first. */
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/browser/search/results.ts';
import type { InstantIndex, InstantRecord } from '../../../src/search/instant-format.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { InstantSearch } from '../../../src/search/instant-search.ts';
import { understand } from '../../../src/search/query.ts';
import { baseModel } from '../helpers.ts';

const index = instantIndex(baseModel());
const idsFor = (typed: string, within: InstantIndex = index) =>
  new InstantSearch(within)
    .search(understand(typed, { synonyms: [], streets: [] }))
    .map(({ record }) => record.id);

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
  test('the one that is called just so, before one that speaks of it more often', () => {
    const within = withOnly(
      ['bj-101', '防水工程保修', '楼上漏水到我家', '楼上漏水没人修', '楼上漏水泡了墙'],
      ['bj-102', '房屋渗漏处置', '楼上漏水'],
    );
    expect(idsFor('楼上漏水', within)).toEqual(['bj-102', 'bj-101']);
  });

  test('the one whose wording stands whole in a long query, before one that shares more scattered words', () => {
    const within = withOnly(
      ['bj-101', '公共维修资金使用', '报修好几天没人来看房'],
      ['bj-102', '房屋渗漏处置', '楼上漏水'],
    );
    expect(idsFor('三楼住户说楼上漏水报修好几天', within)[0]).toBe('bj-102');
  });

  test('the one in whose text more of the query stands, where their wordings say as much', () => {
    const [left, right] = withOnly(['bj-101', '甲'], ['bj-102', '乙']).records;
    if (left === undefined || right === undefined) throw new Error('two records');
    const hits = [left, right].map((record) => ({ record, score: 0.5, wording: '' }));
    const text = new Map([
      ['bj-101', { share: 0.2, whole: false }],
      ['bj-102', { share: 0.9, whole: false }],
    ]);
    const shown = merge(
      hits,
      { text },
      () => undefined,
      () => 1,
    );
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
