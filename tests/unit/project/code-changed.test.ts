/** The workflow leaves out the tests of the engine when only the data have changed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-changed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

/** Commits a file and returns the commit. */
function commit(file: string, content: string): string {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
  git('add', '-A');
  git('commit', '-qm', file);
  return git('rev-parse', 'HEAD');
}

const changedSince = (base: string) =>
  execFileSync(path.join(root, '.github/code-changed'), [base], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

test('only what lies outside the data counts, since the commit that was compared with', () => {
  git('init', '-q');
  const first = commit('src/a.ts', '1');
  commit('data/bodies.csv', '1');
  expect(changedSince(first)).toBe('false');
  const code = commit('src/a.ts', '2');
  commit('data/bodies.csv', '2');
  expect(changedSince(first)).toBe('true');
  expect(changedSince(code)).toBe('false');
  const list = commit('src/data/x.ts', '1');
  expect(changedSince(code)).toBe('true');
  expect(changedSince(list)).toBe('false');
});

test('what cannot be compared counts as changed', () => {
  expect(changedSince('')).toBe('true');
  expect(changedSince('0'.repeat(40))).toBe('true');
});
