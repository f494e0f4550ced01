/** What is made for one site alone stands in the site, once, and nowhere else. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PassingStore } from '../../../../src/build/kept/passing-store.ts';
import { SiteWriter } from '../../../../src/build/kept/site-writer.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);
const begin = () => PassingStore.begin(at('kept', 'once'));
const read = (...names: string[]) => readFileSync(at(...names), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-once-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A text so long that it is never held whole. */
const parts = (length: number) => Array.from({ length }, (_, number) => `${number}行很长的字\n`);

test('every file is written where it stands, whatever it was given as', async () => {
  const store = await begin();
  const site = new SiteWriter(at('site'), store);
  site.write('a.txt', '一页');
  site.write('in/b.txt', Buffer.from('数据'));
  site.write('in/c.txt', parts(50_000));
  site.write('in/again.txt', '一页');
  expect(site.listed().map(({ path, sha256 }) => [path, sha256])).toEqual([
    ['a.txt', sha256('一页')],
    ['in/again.txt', sha256('一页')],
    ['in/b.txt', sha256('数据')],
    ['in/c.txt', sha256(parts(50_000).join(''))],
  ]);
  for (const { path: name, sha256: digest, bytes } of site.listed()) {
    expect(sha256(readFileSync(at('site', name)))).toBe(digest);
    expect(statSync(at('site', name)).size).toBe(bytes);
    expect(sha256(store.read(digest))).toBe(digest);
  }
  expect(readdirSync(store.folder)).toEqual([]);
});

test('what waits is read like what stands, and two texts that wait are not one', async () => {
  const store = await begin();
  const [one, other] = ['一段', '另一段'].map((text) => store.put(text));
  expect(store.read(one?.sha256 ?? '').toString()).toBe('一段');
  expect(store.read(other?.sha256 ?? '').toString()).toBe('另一段');
  expect(store.put('一段')).toEqual(one);
});

test('what takes too much memory waits in its folder', async () => {
  const store = await begin();
  const site = new SiteWriter(at('site'), store);
  const large = [1, 2, 3].map((fill) => store.put(new Uint8Array(30_000_000).fill(fill)));
  expect(readdirSync(store.folder)).toEqual([large[2]?.sha256]);
  for (const [number, stored] of large.entries()) site.place(`${number}`, stored);
  expect(readdirSync(store.folder)).toEqual([]);
  for (const [number, stored] of large.entries())
    expect(sha256(readFileSync(at('site', `${number}`)))).toBe(stored.sha256);
});

test('what takes the place of another leaves that wherever else it stands, and is not taken for it', async () => {
  const store = await begin();
  const site = new SiteWriter(at('site'), store);
  site.write('a.txt', '从前的');
  site.write('b.txt', '从前的');
  site.write('a.txt', '后来的');
  expect([read('site', 'a.txt'), read('site', 'b.txt')]).toEqual(['后来的', '从前的']);
  site.write('b.txt', '后来的');
  site.write('c.txt', '从前的');
  expect([read('site', 'b.txt'), read('site', 'c.txt')]).toEqual(['后来的', '从前的']);
});

test('nothing is written by way of what lies there already', async () => {
  mkdirSync(at('site'));
  writeFileSync(at('own.txt'), '别人的');
  symlinkSync(at('own.txt'), at('site', 'a.txt'));
  const store = await begin();
  store.place(store.put('网站的').sha256, at('site', 'a.txt'));
  expect([read('site', 'a.txt'), read('own.txt')]).toEqual(['网站的', '别人的']);
});

test('what another thread has written is known where it stands', async () => {
  const store = await begin();
  const helper = PassingStore.helping(store.folder);
  const writer = new SiteWriter(at('site'), helper);
  writer.write('in/a.txt', '一页');
  store.takeIn(helper.handOver());
  const whole = new SiteWriter(at('site'), store);
  whole.takeOver(writer.handOver());
  expect(store.read(sha256('一页')).toString()).toBe('一页');
  whole.write('in/a.txt', '另一页');
  whole.write('in/b.txt', '一页');
  expect([read('site', 'in/a.txt'), read('site', 'in/b.txt')]).toEqual(['另一页', '一页']);
});

test('nothing of it is known to a build after, and one that was killed is cleared away', async () => {
  const store = await begin();
  store.remember('something', new Map([['a.txt', store.put('what was made')]]));
  store.put(parts(50_000));
  await store.close();
  expect(store.again()).toBeUndefined();
  expect((await begin()).made('something')).toBeUndefined();
  const lasting = await Store.open(at('kept'), 'code');
  expect(lasting.made('something')).toBeUndefined();
  expect(readdirSync(at('kept'))).toEqual([]);
});
