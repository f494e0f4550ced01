/** Counts planted where they would tell on somebody: the check refuses each, and so does somebody who only adds and takes away. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { leaks } from '../../site/staffing-attack.ts';
import { districtFolder } from '../district.ts';
import { checkBytes, csvBytes } from '../helpers.ts';

const read = (file: string) => readFileSync(path.join(districtFolder, file), 'utf8');
const staffing = read('staffing.csv');
const promises = {
  ...{ handleWithin: 25, applyWithin: 10, consultWithin: 23, decideWithin: 5, announceWithin: 3 },
  ...{ changeNotice: 10, upstreamLookedWithin: 3, correctWithin: 30, smallCell: 5 },
};

function rulesBroken(text: string): string[] {
  const bytes = new Map(csvBytes(districtFolder)).set(
    'staffing.csv',
    new TextEncoder().encode(text),
  );
  const { problems } = checkBytes(bytes, '2026-11-28', undefined, undefined, promises);
  return problems
    .filter(({ rule }) => rule.startsWith('staffing-'))
    .map((problem) => sentence(problem));
}

test('as it is, nothing can be worked out', () => {
  expect(rulesBroken(staffing)).toEqual([]);
  expect(leaks(staffing, read('bodies.csv'), 5)).toEqual([]);
});

test.each([
  ['a small count', 'ry-2024-009,区住建局,2024,本级,专业,其他,<5', '其他,3', 'small-hidden'],
  [
    'one hidden alone',
    'ry-2024-008,区住建局,2024,本级,专业,法学,不公布',
    '法学,19',
    'not-computable',
  ],
  ['the next year', 'ry-2025-003,区住建局,2025,本级,性别,女,不公布', '女,21', 'change-hidden'],
  ['the next total', 'ry-2025-001,区住建局,2025,本级,合计,全部,不公布', '全部,51', 'change-hidden'],
])('%s is found by both', (_, line, planted, rule) => {
  expect(staffing).toContain(line);
  const [group = ''] = planted.split(',');
  const changed = staffing.replace(line, line.replace(new RegExp(`${group},[^,]+$`), planted));
  expect(changed).not.toBe(staffing);
  expect(rulesBroken(changed).join()).toContain(`〔staffing-${rule}〕`);
  expect(leaks(changed, read('bodies.csv'), 5)).not.toEqual([]);
});
