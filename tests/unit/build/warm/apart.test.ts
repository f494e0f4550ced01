/** The process that makes the site goes on from one time to the next, and is another when it may not. */
import { appendFileSync, cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Apart } from '../../../../src/build/warm/apart.ts';
import { eventually } from '../../eventually.ts';
import { root } from '../../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-apart-'));
const data = path.join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = {
  ...process.env,
  MINGZE_DATA: data,
  MINGZE_DIST: path.join(folder, 'site'),
  MINGZE_WORK: path.join(folder, 'work'),
};

test('goes on after faults in the data, and is another when the settings have changed or it has been killed', async () => {
  cpSync(path.join(root, 'tests/fixtures/base'), data, { recursive: true });
  // With a fault there is nothing to build, which is soon found out.
  appendFileSync(path.join(data, 'laws.csv'), 'not a law\n');
  const apart = new Apart('build', {}, 'gone', { silent: true, env: environment });
  expect(await apart.run()).toBe(1);
  const first = apart.pid;
  expect(first).toBeDefined();
  expect(await apart.run()).toBe(1);
  expect(apart.pid).toBe(first);
  utimesSync(path.join(data, 'settings.json'), new Date(0), new Date(0));
  expect(await apart.run()).toBe(1);
  const second = apart.pid;
  expect(second).not.toBe(first);
  const killed = apart.run();
  process.kill(second ?? 0, 'SIGKILL');
  expect(await killed).toBe(2);
  expect(await apart.run()).toBe(1);
  expect([first, second]).not.toContain(apart.pid);
  process.kill(apart.pid ?? 0, 'SIGKILL');
  await eventually(() => expect(apart.pid).toBeUndefined());
  expect(await apart.run()).toBe(1);
  apart.close();
  expect(apart.pid).toBeUndefined();
});

test('of what is wrong it is told when the site is to be made, not while it gets ready', async () => {
  const apart = new Apart('build', {}, 'gone', { silent: true, env: environment });
  await apart.getReady();
  expect(await apart.run()).toBe(1);
  apart.close();
});

test('listens to the process that goes on no more often the longer it goes on', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const apart = new Apart('build', {}, 'gone', { silent: true, env: environment });
  const pids = new Set<number | undefined>();
  // Node warns of the eleventh that listens to the same.
  for (let edit = 0; edit < 12; edit += 1) {
    expect(await apart.run()).toBe(1);
    pids.add(apart.pid);
  }
  apart.close();
  process.off('warning', note);
  expect(pids.size).toBe(1);
  expect(warnings.map(({ name }) => name)).not.toContain('MaxListenersExceededWarning');
});
