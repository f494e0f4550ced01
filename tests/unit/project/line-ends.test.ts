import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const attributes = ['.gitattributes', 'tests/bad/.gitattributes'];
/** Text of every kind, and samples whose very fault is how their lines end or what their bytes are. */
const text = ['package.json', 'src/check/check.ts', 'data/bodies.csv', 'README.md', '.ci/run'];
const samples = [
  'tests/bad/file-is-csv/hotline-cases.csv',
  'tests/bad/file-line-ends/signposts.csv',
  'tests/bad/file-encoding/signposts.csv',
];

let clone: string;
const git = (...parameters: string[]) =>
  execFileSync('git', ['-c', 'core.autocrlf=true', ...parameters], { cwd: clone, stdio: 'pipe' });

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'mingze-clone-'));
  for (const file of [...attributes, ...text, ...samples])
    cpSync(path.join(root, file), path.join(clone, file));
  git('init', '--quiet');
  git('add', '--all');
  for (const file of [...text, ...samples]) rmSync(path.join(clone, file));
  git('checkout-index', '--all', '--force');
});
afterAll(() => rmSync(clone, { recursive: true }));

test.each([...text, ...samples])(
  '%s is checked out as it is, whatever core.autocrlf says',
  (file) => {
    const [out, own] = [clone, root].map((folder) => readFileSync(path.join(folder, file)));
    expect(own?.length).toBeGreaterThan(0);
    expect(out?.equals(own ?? new Uint8Array())).toBe(true);
  },
);

test('the samples do hold other line ends than ours', () => {
  expect(readFileSync(path.join(root, samples[0] ?? ''), 'utf8')).toContain('\r\n');
});
