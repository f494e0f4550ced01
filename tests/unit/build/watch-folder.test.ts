/** What is taken for a change of the data, also when the folder itself goes and comes. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../../src/build/watch-folder.ts';
import { eventually } from '../eventually.ts';

let folder: string;
let stop: () => void;
const onChange = vi.fn();
beforeEach(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'mingze-watch-')), 'data');
  mkdirSync(folder);
  onChange.mockClear();
  stop = watchFolder(folder, onChange, 20);
  // It takes a moment until it watches: what was saved before is no change to it.
  await eventually(() => {
    save('bodies.csv');
    expect(onChange).toHaveBeenCalled();
  });
  await told();
});
afterEach(() => {
  stop();
  rmSync(path.dirname(folder), { recursive: true });
});

const save = (name: string) => writeFileSync(path.join(folder, name), String(performance.now()));

/** Waits for what follows to be told, and for it to be over. */
async function told(): Promise<void> {
  await eventually(() => expect(onChange).toHaveBeenCalled());
  await pause(60);
  onChange.mockClear();
}

test('a table or the settings saved is a change, and what lies beside an open file is none', async () => {
  for (const name of ['bodies.csv', 'settings.json']) {
    save(name);
    await told();
  }
  save('.~bodies.csv');
  await pause(60);
  expect(onChange).not.toHaveBeenCalled();
});

test('a folder that is deleted and brought back is watched again', async () => {
  rmSync(folder, { recursive: true });
  await told();
  mkdirSync(folder);
  await told();
  save('bodies.csv');
  await told();
});

test('another folder in its place is watched instead', async () => {
  const other = `${folder}-other`;
  mkdirSync(other);
  renameSync(folder, `${folder}-before`);
  renameSync(other, folder);
  await told();
  save('bodies.csv');
  await told();
});
