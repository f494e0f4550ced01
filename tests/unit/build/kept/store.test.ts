/** What is kept is taken only when it is what it was, and a build that was killed leaves what the one before had. */
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteWriter } from '../../../../src/build/kept/site-writer.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';

let folder: string;
const kept = () => path.join(folder, 'kept');
const open = (stamp = 'code') => Store.open(kept(), stamp);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A build that has made one file of something. */
async function built(content = 'what was made') {
  const store = await open();
  const stored = store.put(content);
  store.remember('something', new Map([['a.txt', stored]]));
  const site = new SiteWriter(path.join(folder, 'site'), store);
  site.place('in/a.txt', stored);
  await store.close();
  return stored;
}

test('what was made of the same thing is the same file, with its digest', async () => {
  const stored = await built();
  const store = await open();
  expect(store.made('something')).toEqual(new Map([['a.txt', stored]]));
  expect(store.made('something else')).toBeUndefined();
  const site = new SiteWriter(path.join(folder, 'next'), store);
  site.placeAll(store.made('something') ?? new Map());
  expect(await site.listed()).toEqual([
    { path: 'a.txt', bytes: 13, sha256: sha256('what was made') },
  ]);
  expect(statSync(path.join(folder, 'next/a.txt')).ino).toBe(
    statSync(path.join(folder, 'site/in/a.txt')).ino,
  );
});

test('what other code has made is not taken, and is gone', async () => {
  await built();
  const store = await open('other code');
  expect(store.made('something')).toBeUndefined();
  expect(readdirSync(kept())).toEqual(['journal.json']);
});

test('a file that was changed where it stands on a site is not taken', async () => {
  const stored = await built();
  appendFileSync(path.join(folder, 'site/in/a.txt'), '!');
  const store = await open();
  expect(store.made('something')).toBeUndefined();
  expect(store.put('what was made')).toEqual(stored);
  expect(store.read(stored.sha256).toString()).toBe('what was made');
});

test('a file that was copied with the folder, and so has another time, proves itself by its bytes', async () => {
  const stored = await built();
  utimesSync(path.join(kept(), stored.sha256), 1, 1);
  expect((await open()).made('something')?.get('a.txt')).toEqual(stored);
});

test('a build that was killed is as if it had never begun', async () => {
  const stored = await built();
  const killed = await open();
  const other = killed.put('half a build');
  killed.remember('something', new Map([['a.txt', other]]));
  writeFileSync(path.join(kept(), 'part-1'), 'half a file');
  const store = await open();
  expect(store.made('something')?.get('a.txt')).toEqual(stored);
  expect(readdirSync(kept()).sort()).toEqual([stored.sha256, 'journal.json'].sort());
});

test.each(['', '{', '{"stamp":"code","files":{},"made":{"something":{"a.txt":"beef"}}}'])(
  'a journal that says %j keeps nothing',
  async (text) => {
    await built();
    writeFileSync(path.join(kept(), 'journal.json'), text);
    expect((await open()).made('something')).toBeUndefined();
  },
);

test('what a build did not need is not kept for the next', async () => {
  await built();
  const store = await open();
  store.put('another');
  await store.close();
  expect((await open()).made('something')).toBeUndefined();
  expect(readdirSync(kept()).sort()).toEqual([sha256('another'), 'journal.json'].sort());
});

test('a text in parts is the file that it would be as a whole', async () => {
  const store = await open();
  const parts = Array.from({ length: 2000 }, (_, index) => `第 ${index} 行，有字\n`.repeat(20));
  const whole = store.put(parts.join(''));
  expect(store.put(parts)).toEqual(whole);
  expect(readFileSync(path.join(kept(), whole.sha256), 'utf8')).toBe(parts.join(''));
  expect(readdirSync(kept())).toEqual([whole.sha256]);
});
