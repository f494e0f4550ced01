import { expect, test } from 'vitest';
import { phrasesOf, worthOf } from '../../../src/search/record-texts.ts';

test('a gram counts more with every phrase that holds it, and ever less for one more of them', () => {
  const gains = Array.from(
    { length: 700 },
    (_, phrases) => worthOf(phrases + 1) - worthOf(phrases),
  );
  expect(worthOf(0)).toBe(0);
  expect(gains.every((gain, at) => gain > 0 && gain < (gains[at - 1] ?? Infinity))).toBe(true);
});

test('what stands in many phrases counts far more than what stands in one, as it does between many and very many', () => {
  expect(worthOf(30)).toBeGreaterThan(3 * worthOf(1));
  expect(worthOf(300) - worthOf(100)).toBeCloseTo(worthOf(90) - worthOf(30), 2);
});

test('a phrase out of names counts as two of others', () => {
  expect(phrasesOf('names', 3)).toBe(phrasesOf('words', 4) + phrasesOf('scope', 2));
});
