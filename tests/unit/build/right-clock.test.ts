import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { needRightClock } from '../../../src/build/need-right-clock.ts';
import { newestDay } from '../../../src/ledger/newest-day.ts';
import { baseBytes, checkBytes, refusalOf, sealed, TODAY } from '../helpers.ts';

const published = sealed(baseBytes(), TODAY);
const folder = mkdtempSync(path.join(tmpdir(), 'mingze-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a clock before the newest publication is one error, and years after it no error at all', () => {
  const { problems, tables, ledger } = checkBytes(published, '2020-01-01');
  expect(newestDay(ledger)).toBe(TODAY);
  expect(problems.map(({ rule }) => rule)).toEqual(['clock-not-behind']);
  expect(tables).toBeUndefined();
  const later = checkBytes(published, '2035-06-01');
  expect(later.problems.map(({ rule }) => rule)).toContain('clock-not-far-ahead');
  expect(later.problems.filter(({ level }) => level === '错误')).toEqual([]);
});

test('nothing is sealed years later without a word on which day it is', async () => {
  const own = path.join(folder, 'publications.csv');
  writeFileSync(own, published.get('publications.csv') ?? '');
  const at = (said: string, today: string) => refusalOf(() => needRightClock(said, today, folder));
  expect(await at('', '2035-06-01')).toContain('--day 2035-06-01');
  expect(await at('2035-06-02', '2035-06-01')).toContain('不是 2035-06-02');
  await needRightClock('2035-06-01', '2035-06-01', folder);
  await needRightClock('', TODAY, folder);
});
