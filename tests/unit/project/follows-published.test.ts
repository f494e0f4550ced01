/** Nothing is published that does not go on from what is public, nor where that cannot be found out. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-follows-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs it with an answer of the public site (none: it cannot be reached), and a verification that ends so. */
function follows(published: string, answer: string | undefined, verified: number) {
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  const command = (name: string, body: string) => {
    writeFileSync(
      path.join(folder, 'bin', name),
      `#!/bin/sh\necho "${name} $*" >> ${log}\n${body}`,
    );
    chmodSync(path.join(folder, 'bin', name), 0o755);
  };
  command('curl', answer === undefined ? 'printf 000; exit 6\n' : `printf ${answer}\n`);
  command('npm', `exit ${verified}\n`);
  const { status, stdout } = spawnSync(
    'sh',
    ['-e', path.join(root, '.github/follows-published'), published],
    { encoding: 'utf8', env: { PATH: `${folder}/bin:/usr/bin:/bin` } },
  );
  return { status, stdout, asked: readFileSync(log, 'utf8') };
}

const LIVE = 'https://qu.example.cn/mingze';

test('what is published is asked for where it is, and the new site held against it', () => {
  const { status, asked } = follows(`${LIVE}/`, '200', 0);
  expect(status).toBe(0);
  expect(asked).toContain(`${LIVE}/manifest.json`);
  expect(asked).toContain(`npm run --silent verify -- dist --link ${LIVE}\n`);
});

test('a site that does not go on from it is refused', () => {
  expect(follows(LIVE, '200', 1).status).toBe(1);
});

test.each(['500', '403', undefined])(
  'so is one when the answer is %s and nothing can be compared',
  (answer) => {
    expect(follows(LIVE, answer, 2).status).not.toBe(0);
  },
);

test('the first one has nothing to go on from, and says so', () => {
  expect(follows(LIVE, '404', 1)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('还没有发布过'),
  });
  expect(follows('', '200', 1)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('没有开 Pages'),
  });
});

test('by day and by night nothing is uploaded before', () => {
  for (const name of ['publish', 'nightly']) {
    const workflow = readFileSync(path.join(root, `.github/workflows/${name}.yml`), 'utf8');
    const at = (what: string) => workflow.indexOf(what);
    expect(at('run: npm run test:data')).toBeLessThan(at('.github/follows-published'));
    expect(at('.github/follows-published')).toBeGreaterThan(0);
    expect(at('.github/follows-published')).toBeLessThan(at('actions/upload-pages-artifact'));
    expect(workflow).toMatch(/- id: pages\n +uses: \.\/\.github\/actions\/pages-address/);
  }
});
