import { expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { checkEdited } from '../helpers.ts';

test('the small data set passes without a single problem', () => {
  const { problems, tables } = checkEdited();
  expect(problems.map(sentence)).toEqual([]);
  expect(tables?.bodies).toHaveLength(9);
});
