/** While data are checked the files beside the pages are begun; of data with a fault nothing is left of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { copyDistrict } from '../../site/district-copy.ts';
import { PUBLISHED } from '../district.ts';
import { root } from '../helpers.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-refused-'));
  data = path.join(folder, 'data');
  copyDistrict(data);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The text must be there, or the test would prove nothing. */
function edit(file: string, from: string, to: string): void {
  const place = path.join(data, file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(place, text.replace(from, to));
}

/** What is told once all is read, and what comes of the check. */
async function checked() {
  const whenRead = vi.fn();
  const { tables, ledger } = await checkFolder(data, PUBLISHED, undefined, undefined, whenRead);
  return { told: whenRead.mock.calls, tables, ledger };
}

test('what a model is made of is told when all is read, while the rules are still to look at it', async () => {
  const { told, tables, ledger } = await checked();
  expect(told).toEqual([[{ tables, ledger }]]);
  edit('duties.csv', ',bj-001,', ',bj-999,');
  expect(await checked()).toMatchObject({ told: [[{}]], tables: undefined });
});

test('of what cannot be read nothing is told', async () => {
  edit('bodies.csv', ',区级部门,', ',什么部门,');
  expect(await checked()).toMatchObject({ told: [], tables: undefined });
});

test.each([
  ['found by a rule, when it has begun', 'duties.csv', ',bj-001,', ',bj-999,'],
  ['found before', 'bodies.csv', ',区级部门,', ',什么部门,'],
])(
  'a site of data with a fault is not built, and nothing of it is left: %s',
  (_, file, from, to) => {
    edit(file, from, to);
    const site = path.join(folder, 'site');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--once', '--day', PUBLISHED],
      {
        ...{ cwd: root, encoding: 'utf8' },
        env: {
          ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], MINGZE_DATA: data },
          ...{ MINGZE_DIST: site, MINGZE_WORK: path.join(folder, 'work') },
        },
      },
    );
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain(file);
    expect(readdirSync(folder).sort()).toEqual(['data', 'work']);
    expect(existsSync(path.join(folder, 'work/kept/once'))).toBe(false);
  },
);
