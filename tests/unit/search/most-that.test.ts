import { expect, test } from 'vitest';
import { mostThat } from '../../../src/search/most-that.ts';

test('the largest number that fits', () => {
  expect([0, 1, 6, 10].map((limit) => mostThat((amount) => amount <= limit, 10))).toEqual([
    0, 1, 6, 10,
  ]);
});
