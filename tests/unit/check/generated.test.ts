import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { sentence } from '../../../src/check/problem.ts';
import { generateDistrict, REPORTED, sizeOf } from '../../bench/scale/generate.ts';
import { districtFolder } from '../district.ts';

/** After every day that a generated row tells of. */
const TODAY = '2027-03-01';
const SIZE = sizeOf(300);

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function generated(name: string, seed?: number): Map<string, string> {
  const to = path.join(folder, name);
  generateDistrict(districtFolder, to, SIZE, seed);
  const files = readdirSync(to).filter((file) => file.endsWith('.csv'));
  return new Map(files.map((file) => [file, readFileSync(path.join(to, file), 'utf8')]));
}

describe('a district generated for measuring', () => {
  const files = generated('one');
  const rows = (file: string, id: string) =>
    (files.get(file) ?? '').split('\n').filter((line) => line.startsWith(id)).length;

  test('has as many rows as were asked for, in the proportions that were reported', () => {
    expect(rows('powers.csv', 'qz-9')).toBe(SIZE.powers);
    expect(rows('tasks.csv', 'rw-9')).toBe(SIZE.tasks);
    expect(rows('specs.csv', 'gf-9')).toBe(SIZE.specs);
    expect(rows('flows.csv', 'lc-9')).toBe(SIZE.charts);
    expect(Object.values(sizeOf(8895))).toEqual(Object.values(REPORTED));
  });

  test('passes the check, as the data of a district would', async () => {
    const { problems } = await checkFolder(path.join(folder, 'one'), TODAY);
    expect(problems.filter(({ level }) => level === '错误').map(sentence)).toEqual([]);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(generated('two')).toEqual(files);
    expect(generated('three', 2).get('powers.csv')).not.toBe(files.get('powers.csv'));
  });

  test('is never written where something is published', () => {
    expect([...files.keys()]).not.toContain('ledger.csv');
  });
});
