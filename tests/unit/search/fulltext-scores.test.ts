import { expect, test } from 'vitest';
import { FullTextScoring } from '../../../src/search/fulltext-scores.ts';

const scoring = new FullTextScoring({
  release: 'a',
  fragments: { t1: 'bj-001', t2: 'bj-002', t3: 'bj-003' },
  wordFragments: { w1: 'bj-001', w2: 'bj-002' },
  characters: { 'bj-001': '漏潮', 'bj-002': '吵潮' },
  common: [],
});
const added = (core: string, hits: [string, string[]][]) => {
  const scores = scoring.scores(core, hits);
  return (id: string) => scores.get(id)?.added ?? 0;
};

test('the words people use say more than the text of the record', () => {
  const score = added('甲乙', [['甲乙', ['t2', 'w1']]]);
  expect(score('bj-001')).toBeGreaterThan(score('bj-002'));
  expect(score('bj-002')).toBeGreaterThan(0);
});

test('a pair that few records hold counts for more', () => {
  const score = added('丙丁甲乙', [
    ['丙丁', ['t1']],
    ['甲乙', ['t2', 't3']],
  ]);
  expect(score('bj-001')).toBeGreaterThan(score('bj-002'));
});

test('single characters lead to the records whose words come back to them, rare ones more', () => {
  const score = added('又吵又潮', []);
  expect(score('bj-002')).toBeGreaterThan(score('bj-001'));
  expect(score('bj-001')).toBeGreaterThan(0);
  expect(score('bj-003')).toBe(0);
});

test('a record that the instant index does not hold goes by the name of its fragment', () => {
  expect([...scoring.scores('甲乙', [['甲乙', ['other']]]).keys()]).toEqual(['other']);
});

test('the share is that of the query found in one part', () => {
  const scores = scoring.scores('天地玄黄', [
    ['天地', ['w1']],
    ['玄黄', ['w2', 't1']],
  ]);
  expect(scores.get('bj-001')?.share).toBe(1);
  expect(scores.get('bj-002')?.share).toBeLessThan(1);
});
