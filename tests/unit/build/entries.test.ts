import { expect, test } from 'vitest';
import { heldProse, holdProse } from '../../../src/build/entries.ts';

test('prose is in one order, however its files came to be read', () => {
  const orders = [
    ['b', 'a', 'c'],
    ['c', 'b', 'a'],
  ].map((ids) => {
    holdProse(
      'guide',
      ids.map((id) => ({ id, data: {} })),
    );
    return heldProse()['guide']?.map(({ id }) => id);
  });
  expect(orders).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});
