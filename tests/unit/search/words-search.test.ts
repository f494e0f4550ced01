import { describe, expect, test } from 'vitest';
import { WordsSearch } from '../../../src/search/words-search.ts';

const search = new WordsSearch(
  new Map([
    ['bj-001', ['返潮', '墙上漏', '顶子漏', '漏雨点']],
    ['bj-002', ['吵得慌', '半夜吵', '太吵', '返潮']],
    ['bj-003', ['占了道']],
  ]),
);
const scoreOf = (core: string) => {
  const scores = search.scores(core);
  return (id: string) => scores.get(id) ?? 0;
};

describe('the score', () => {
  test('comes from pairs that stand in the words', () => {
    const score = scoreOf('半夜');
    expect(score('bj-002')).toBeGreaterThan(0);
    expect(score('bj-001')).toBe(0);
  });

  test('comes from single characters too, and grows as they come back', () => {
    const score = scoreOf('漏');
    expect(score('bj-001')).toBeGreaterThan(scoreOf('占')('bj-003'));
    expect(scoreOf('占')('bj-003')).toBeGreaterThan(0);
    expect(score('bj-003')).toBe(0);
  });

  test('no pair reaches from one phrase into the next', () => {
    // 潮 and 墙 stand in two phrases, one after the other.
    expect(scoreOf('潮墙')('bj-001')).toBe(scoreOf('墙潮')('bj-001'));
  });
});

test('it tells where a pair stands', () => {
  expect([search.holds('bj-001', '返潮'), search.holds('bj-003', '返潮')]).toEqual([true, false]);
  expect([search.spread('返潮'), search.spread('没有')]).toEqual([2, 0]);
});
