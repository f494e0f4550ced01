import { expect, test } from 'vitest';
import { append } from '../../../src/tables/append.ts';

test('what is added under a key stands there in its order', () => {
  const map = new Map<string, number[]>();
  append(map, 'a', 1);
  append(map, 'b', 2);
  append(map, 'a', 3);
  expect([...map]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
