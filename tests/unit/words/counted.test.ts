import { expect, test } from 'vitest';
import { counted } from '../../../src/words/counted.ts';

test.each([
  [1, '一个'],
  [2, '两个'],
  [10, '十个'],
  [15, ' 15 个'],
])('%i', (number, written) => {
  expect(`${counted(number)}个`).toBe(written);
});
