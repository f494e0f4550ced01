/** The folder of a look's drafts: whole or not there, never in the place of another, the same when it is asked for again. */
import { type ChildProcess, spawn } from 'node:child_process';
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
import { setTimeout as wait } from 'node:timers/promises';
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

/** As many files, and as large, that a run can be stopped while it writes them. */
const MANY = `
  import { putAside } from './src/collect/put-aside.ts';
  const files = new Map(Array.from({ length: 400 }, (_, index) => [\`\${index}.csv\`, 'x'.repeat(20_000)]));
  console.log('begun');
  await putAside(process.argv[1], files);
`;

const started = (place: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '--eval', MANY, place], {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()));

test('whoever is killed half-way leaves nothing that looks finished, and the next run finishes', async () => {
  const place = path.join(folder, 'killed');
  const states: string[] = [];
  for (const after of [0, 3, 6, 10, 15, 25, 40]) {
    rmSync(place, { recursive: true, force: true });
    const child = started(place);
    const exit = ended(child);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    await wait(after);
    child.kill('SIGKILL');
    await exit;
    const found = existsSync(place) ? readdirSync(place).length : 0;
    states.push(existsSync(`${place}.part`) ? 'half beside' : found === 0 ? 'nothing' : 'whole');
    expect([0, 400]).toContain(found);
  }
  expect(states).toContain('half beside');
  rmSync(place, { recursive: true, force: true });
  await ended(started(place));
  expect(readdirSync(place).length).toBe(400);
  expect(existsSync(`${place}.part`)).toBe(false);
});
