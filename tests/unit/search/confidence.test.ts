import { expect, test } from 'vitest';
import { type Evidence, isSure } from '../../../src/search/confidence.ts';

const evidence: Evidence = {
  score: 9,
  others: [3],
  held: { characters: 1, pairs: 0.5, known: 1 },
  by: 'whole',
  length: 12,
};

test('an answer is sure that holds most of a query and has no rival', () => {
  expect(isSure(evidence)).toBe(true);
  expect(isSure({ ...evidence, others: [8.9] })).toBe(false);
  expect(isSure({ ...evidence, held: { characters: 0.1, pairs: 0.3, known: 0.3 } })).toBe(false);
});

test('an answer beside which others hold what it does not is less sure', () => {
  const held = { characters: 0.5, pairs: 0.6 };
  expect(isSure({ ...evidence, held: { ...held, known: 0.6 } })).toBe(true);
  expect(isSure({ ...evidence, held: { ...held, known: 1 } })).toBe(false);
});

test('with the first file alone more is asked of a sure answer', () => {
  const doubtful = {
    ...evidence,
    score: 20,
    others: [6],
    held: { characters: 0.3, pairs: 0.5, known: 0.5 },
  };
  expect(isSure(doubtful)).toBe(true);
  expect(isSure({ ...doubtful, by: 'first' })).toBe(false);
});
