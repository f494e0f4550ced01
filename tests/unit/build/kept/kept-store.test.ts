/** What was kept is out of the way at once, and away in the end, whatever was left by a build that was killed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptFolder, setAside } from '../../../../src/build/kept/kept-store.ts';
import { MEMORY } from '../../disk/faults.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(MEMORY, 'mingze-aside-'));
  vi.stubEnv('MINGZE_WORK', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function keep(text: string): void {
  mkdirSync(keptFolder(), { recursive: true });
  writeFileSync(path.join(keptFolder(), 'journal.json'), text);
}

test('what was kept is out of the way, and what is kept meanwhile stays when it is taken away', async () => {
  keep('从前的');
  const takeAway = await setAside();
  expect(readdirSync(folder)).not.toContain('kept');
  keep('后来的');
  await takeAway();
  expect(readdirSync(folder)).toEqual(['kept']);
  expect(readFileSync(path.join(keptFolder(), 'journal.json'), 'utf8')).toBe('后来的');
});

test('a build that was killed has left what it set aside, which the next one takes away too', async () => {
  keep('从前的');
  await setAside();
  keep('被杀的那一次的');
  const takeAway = await setAside();
  expect(readdirSync(folder)).toHaveLength(1);
  await takeAway();
  expect(readdirSync(folder)).toEqual([]);
});

test('where nothing was kept there is nothing to take away', async () => {
  await (await setAside())();
  expect(readdirSync(folder)).toEqual([]);
});
