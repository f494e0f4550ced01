/** What the README says of the exit codes is what the commands do. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../helpers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-exit-'));
  cpSync(path.join(root, 'tests/fixtures/base'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...typed: string[]) => run('check', ...typed);

function run(script: string, ...typed: string[]) {
  // The report of a folder with errors on purpose is no part of the summary of the job that tests.
  const own = { MINGZE_DATA: folder, NODE_NO_WARNINGS: '1', GITHUB_STEP_SUMMARY: '' };
  const work = { MINGZE_DIST: path.join(folder, 'dist'), MINGZE_WORK: path.join(folder, 'work') };
  const command = [`scripts/${script}.ts`, ...typed];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...own, ...work },
  });
  return { status, stdout, stderr };
}

const told = new Map(
  [
    ...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^\| (\d) +\| ([^|]+?) *\|$/gm),
  ].map(([, code, meaning]) => [Number(code), meaning]),
);

test('the README tells of three, and every command has them', () => {
  expect([...told.keys()]).toEqual([0, 1, 2]);
  expect(told.get(2)).toContain('用法不对');
});

test('0: done', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test('2: wrong use, and why stands in the error output', () => {
  const { status, stdout, stderr } = check('--format', 'xml');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--format 应为');
});

test('1: the data have errors, and each leads to its rule', () => {
  const bodies = path.join(folder, 'bodies.csv');
  writeFileSync(
    bodies,
    readFileSync(bodies, 'utf8').replace(/^[^\n]*\n[^,]*,/m, (line) => `${line}\u200B`),
  );
  const { status, stdout } = check('--format', 'text');
  expect(status).toBe(1);
  expect(stdout).toMatch(/〔[a-z-]+〕 \S*\/data\/rules\/#[a-z-]+/);
});

test('1: a site that is built once of data with errors is not built, and nothing of it is left', () => {
  const { status, stderr } = run('build', '--once');
  expect(status).toBe(1);
  expect(stderr).toContain('bodies.csv');
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
  expect(readdirSync(path.join(folder, 'work'), { recursive: true })).not.toContain('kept/once');
});
