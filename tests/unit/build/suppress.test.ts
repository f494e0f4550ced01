import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { suppressFile } from '../../../src/build/suppress.ts';
import { checkFolder } from '../../../src/check/check.ts';
import { sentence } from '../../../src/check/problem.ts';
import { leaks } from '../../site/staffing-attack.ts';
import { districtFolder } from '../district.ts';
import { refusalOf } from '../helpers.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-suppress-'));
  data = path.join(folder, 'data');
  cpSync(districtFolder, data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const HEADER = '编号,单位,年度,口径,维度,类别,人数';

function written(...rows: readonly string[]): string {
  const file = path.join(folder, '2026.csv');
  const lines = rows.map((row, at) => `ry-2026-${at + 1},区住建局,2026,本级,${row}`);
  writeFileSync(file, `${[HEADER, ...lines].join('\n')}\n`);
  return file;
}

async function problemsOf(file: string): Promise<string[]> {
  const result = await suppressFile(file, data);
  return 'problems' in result ? result.problems.map(sentence) : [];
}

test('a new year is hidden beside the years before it, and can then be pasted into the table', async () => {
  const file = written(
    ...['合计,全部,51', '性别,男,29', '性别,女,22'],
    ...['专业,工学,30', '专业,法学,18', '专业,其他,3'],
  );
  const result = await suppressFile(file, data);
  if ('problems' in result) throw new Error(result.problems.map(sentence).join('\n'));
  // Last told: 52 people in 2024, and 30 men in 2025. With the total hidden, the 3 cannot be had from the others.
  expect(result.counts).toEqual(['不公布', '不公布', 22, 30, 18, '<5']);
  const rows = readFileSync(result.file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(1);
  expect(rows[0]).toBe('ry-2026-1,区住建局,2026,本级,合计,全部,不公布');

  const table = path.join(data, 'staffing.csv');
  writeFileSync(table, readFileSync(table, 'utf8') + rows.join('\n'));
  const { problems } = await checkFolder(data);
  expect(problems.filter(({ rule }) => rule.startsWith('staffing')).map(sentence)).toEqual([]);
  const bodies = readFileSync(path.join(data, 'bodies.csv'), 'utf8');
  expect(leaks(readFileSync(table, 'utf8'), bodies, 5)).toEqual([]);
});

test('what does not add up, is no body or no full count is told by its line', async () => {
  expect(await problemsOf(written('合计,全部,51', '性别,男,29', '性别,女,21'))).toEqual([
    expect.stringContaining('各类加起来不是合计'),
  ]);
  expect(await problemsOf(written('合计,全部,51', '性别,男,<5', '性别,女,48'))).toEqual([
    expect.stringContaining('2026.csv:3 人数「<5」不是全数。'),
  ]);
});

test('full counts are not read from where everything is published', async () => {
  const file = path.join(data, 'full.csv');
  writeFileSync(file, `${HEADER}\n`);
  expect(await refusalOf(() => suppressFile(file, data))).toContain('数据目录是公开的');
  expect(await refusalOf(() => suppressFile(path.join(folder, 'none.csv'), data))).toContain(
    '没有',
  );
});
