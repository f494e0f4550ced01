import { expect, test } from 'vitest';
import { spans } from '../../../src/words/import-text.ts';

test.each([
  [[3], '3'],
  [[3, 4], '3 到 4'],
  [[1, 3, 5, 6, 7, 9], '1、3、5 到 7、9'],
])('rows %j are told as %s', (rows, expected) => {
  expect(spans(rows)).toBe(expected);
});
