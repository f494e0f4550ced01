import { expect, test } from 'vitest';
import { type Evidence, isSure, isUnlikely, likelihood } from '../../../src/search/confidence.ts';

const evidence: Evidence = {
  score: 22,
  others: [6],
  all: [6],
  told: 0,
  doors: 1,
  isSignpost: false,
  held: { characters: 1, pairs: 0.7, known: 1, strange: 0 },
  by: 'whole',
  length: 12,
};

test('an answer is sure that holds most of a query and has no rival', () => {
  expect(isSure(evidence)).toBe(true);
  expect(isSure({ ...evidence, others: [21.9] })).toBe(false);
  expect(
    isSure({ ...evidence, held: { characters: 0.1, pairs: 0.2, known: 0.9, strange: 0 } }),
  ).toBe(false);
});

test('an answer that others share is as sure as one that stands alone: they name the same door', () => {
  expect(isSure({ ...evidence, all: [21.9, 6] })).toBe(true);
  expect(isSure({ ...evidence, all: [21.9, 21.9], others: [21.9] })).toBe(false);
});

test('what most likely no list has, nothing answers surely', () => {
  expect(isUnlikely(evidence)).toBe(false);
  const far = { ...evidence, score: 8, others: [], all: [], told: 60 };
  expect(isUnlikely(far)).toBe(true);
  expect(isSure(far)).toBe(false);
});

test('a strange name at the front of a query speaks less for no list having it than strange words do', () => {
  const held = { characters: 0.6, pairs: 0.2, known: 0.4 };
  const asked = { ...evidence, score: 13, others: [10], all: [10] };
  expect(isUnlikely({ ...asked, held: { ...held, strange: 0 } })).toBe(true);
  expect(isUnlikely({ ...asked, held: { ...held, strange: 0.5 } })).toBe(false);
});

test('an answer beside which others hold what it does not is less sure', () => {
  const held = { characters: 0.7, pairs: 0.4, strange: 0 };
  expect(isSure({ ...evidence, score: 16, held: { ...held, known: 0.4 } })).toBe(true);
  expect(isSure({ ...evidence, score: 16, held: { ...held, known: 1 } })).toBe(false);
});

test('with the first file alone more is asked of a sure answer', () => {
  const doubtful = {
    ...evidence,
    score: 20,
    others: [6],
    held: { characters: 0.3, pairs: 0.5, known: 0.5, strange: 0 },
  };
  expect(isSure(doubtful)).toBe(true);
  expect(isSure({ ...doubtful, by: 'first' })).toBe(false);
});

test('where more doors may be meant than stand on a first line, an answer is less sure', () => {
  const told = (doors: number) => likelihood({ ...evidence, doors });
  expect(told(2)).toBe(told(1));
  expect(told(3)).toBeLessThan(told(2));
});
