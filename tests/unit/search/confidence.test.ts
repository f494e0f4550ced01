import { expect, test } from 'vitest';
import { type Evidence, isSure } from '../../../src/search/confidence.ts';

const evidence: Evidence = {
  score: 9,
  others: [3],
  held: { characters: 1, pairs: 0.5 },
  by: 'whole',
  length: 12,
};

test('an answer is sure that holds most of a query and has no rival', () => {
  expect(isSure(evidence)).toBe(true);
  expect(isSure({ ...evidence, others: [8.9] })).toBe(false);
  expect(isSure({ ...evidence, held: { characters: 0.1, pairs: 0.3 } })).toBe(false);
});

test('with the first file alone more is asked of a sure answer', () => {
  const doubtful = { ...evidence, held: { characters: 0.3, pairs: 0.5 } };
  expect(isSure(doubtful)).toBe(true);
  expect(isSure({ ...doubtful, by: 'first' })).toBe(false);
});
