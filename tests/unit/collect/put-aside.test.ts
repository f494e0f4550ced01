/** The folder of a look's drafts: whole or not there, never in the place of another, the same when it is asked for again. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { putAside } from '../../../src/collect/put-aside.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-drafts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = new Map([
  ['报告.md', '# 报告\n'],
  ['a.csv', '编号\n1\n'],
]);
const contents = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place).map((name) => [name, readFileSync(path.join(place, name), 'utf8')]),
  );

describe('a folder of drafts', () => {
  test('is written whole, and left alone when the same is asked for again', async () => {
    const place = path.join(folder, 'some', 'day');
    expect(await putAside(place, files)).toEqual({ folder: place, isNew: true });
    expect(contents(place)).toEqual(Object.fromEntries(files));
    expect(await putAside(place, files)).toEqual({ folder: place, isNew: false });
    expect(readdirSync(path.join(folder, 'some'))).toEqual(['day']);
  });

  test('gives way to what lies there, whatever it is', async () => {
    const place = path.join(folder, 'taken');
    await putAside(place, files);
    writeFileSync(path.join(place, 'a.csv'), '编号\n1\n有人补上的\n');
    const second = await putAside(place, files);
    expect(second).toEqual({ folder: `${place}-2`, isNew: true });
    expect(contents(place)['a.csv']).toContain('有人补上的');
    expect(await putAside(place, files)).toEqual({ folder: `${place}-2`, isNew: false });
    expect(await putAside(place, new Map([['b.csv', '1']]))).toMatchObject({
      folder: `${place}-3`,
    });
  });

  test('takes an empty folder, and clears away what an earlier run left half-way', async () => {
    const place = path.join(folder, 'empty');
    mkdirSync(place);
    mkdirSync(`${place}.part`);
    writeFileSync(path.join(`${place}.part`, 'half.csv'), '编');
    await putAside(place, files);
    expect(contents(place)).toEqual(Object.fromEntries(files));
    expect(existsSync(`${place}.part`)).toBe(false);
  });

  test('is no file', async () => {
    const place = path.join(folder, 'file');
    writeFileSync(place, '');
    await expect(putAside(place, files)).rejects.toThrow('ENOTDIR');
  });
});

/** What it does on the disk: it clears away what was left, makes the folder, writes each file and moves them all to their place. */
const FILES = 5;
const STEPS = 2 + FILES + 1;

/** Puts files aside in a process that is killed as it comes to a step. */
const KILLED_AT = `
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  import { putAside } from './src/collect/put-aside.ts';
  const [place, last] = process.argv.slice(1);
  let steps = 0;
  for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'writeFile']) {
    const own = promises[name];
    promises[name] = (...given) => {
      if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
      steps += 1;
      return own(...given);
    };
  }
  syncBuiltinESMExports();
  const files = Array.from({ length: ${FILES} }, (_, index) => [\`\${index}.csv\`, 'x']);
  await putAside(place, new Map(files));
  console.log(steps);
`;

const killedAt = (place: string, step: number) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', KILLED_AT, place, String(step)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });

test('whoever is killed at any step leaves nothing that looks finished, and the next run finishes', () => {
  const place = path.join(folder, 'killed');
  const states = Array.from({ length: STEPS }, (_, step) => {
    expect(killedAt(place, step).signal).toBe('SIGKILL');
    return [existsSync(place), existsSync(`${place}.part`)];
  });
  const [nothing, half] = [
    [false, false],
    [false, true],
  ];
  expect(states).toEqual([nothing, nothing, ...Array.from({ length: STEPS - 2 }, () => half)]);
  // It comes to no other step: every one of them was the last.
  expect(killedAt(place, STEPS).stdout).toBe(`${STEPS}\n`);
  expect(readdirSync(place)).toHaveLength(FILES);
  expect(existsSync(`${place}.part`)).toBe(false);
});
