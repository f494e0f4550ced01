import { expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { localToday } from '../../../src/dates/local-today.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { checkDistrict } from '../district.ts';
import { checkEdited } from '../helpers.ts';

test('the small data set passes without a single problem', () => {
  const { problems, tables } = checkEdited();
  expect(problems.map(sentence)).toEqual([]);
  expect(tables?.bodies).toHaveLength(9);
});

test('the district of the tests passes on any day to come, and is sealed', () => {
  for (const day of [localToday(), '2031-03-01', '2048-12-31']) {
    const { problems, tables, ledger } = checkDistrict(day);
    // That nobody knows the holidays yet, or that the clock is years ahead, is said and stops nothing.
    const refused = problems.filter(({ level }) => level === '错误');
    expect(refused.map(sentence), day).toEqual([]);
    expect(tables && seal(tables, ledger, day)?.publication, day).toBeUndefined();
  }
});
