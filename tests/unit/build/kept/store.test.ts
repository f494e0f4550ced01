/** What is kept is taken only when it is what it was, and a build that was killed leaves what the one before had. */
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lyingIn, SiteWriter } from '../../../../src/build/kept/site-writer.ts';
import { digestOfGiven, rememberSite, standing } from '../../../../src/build/kept/standing.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';
import { MANIFEST, manifestText } from '../../../../src/publish/manifest.ts';

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

test('what another store makes beside stays where it is, and its writer tells who writes the rest', async () => {
  const store = await open();
  const beside = await Store.open(store.besideFolder, store.stamp);
  const site = path.join(folder, 'site');
  const writer = new SiteWriter(site, beside);
  writer.write('in/a.txt', 'what it has made');
  const whole = new SiteWriter(site, store);
  whole.write('in/b.txt', 'what this one has made');
  whole.takeOver(writer.handOver());
  expect(whole.names).toEqual(['in/a.txt', 'in/b.txt']);
  whole.finish();
  expect(readFileSync(path.join(site, 'in/a.txt'), 'utf8')).toBe('what it has made');
  const left = await whole.left();
  await Promise.all([store.close(), beside.close()]);
  const [own] = whole.files.values();
  expect((await open()).find(own?.sha256 ?? '')).toEqual(own);
  // The next writer of each finds its files where they lie.
  const lying = lyingIn(site, left);
  expect([...lying.files.keys()].sort()).toEqual(whole.names);
  const again = new SiteWriter(site, await Store.open(store.besideFolder, store.stamp), lying);
  const before = statSync(path.join(site, 'in/a.txt')).ctimeMs;
  again.write('in/a.txt', 'what it has made');
  expect(statSync(path.join(site, 'in/a.txt')).ctimeMs).toBe(before);
});

test('a file that two have made is nobody’s', async () => {
  const store = await open();
  const beside = await Store.open(store.besideFolder, store.stamp);
  const writer = new SiteWriter(path.join(folder, 'site'), beside);
  writer.write('a.txt', 'one');
  const whole = new SiteWriter(path.join(folder, 'site'), store);
  whole.write('a.txt', 'other');
  expect(() => whole.takeOver(writer.handOver())).toThrow('a.txt');
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

test('of files that are looked over at once the same are taken', async () => {
  const { sha256: digest, ...stored } = await built();
  const store = await open();
  store.lookOver();
  expect(store.find(digest)).toEqual({ sha256: digest, ...stored });
  await store.close();
  appendFileSync(path.join(folder, 'site/in/a.txt'), ' and changed');
  const changed = store.again();
  changed?.lookOver();
  expect(changed?.find(digest)).toBeUndefined();
  expect(changed?.made('something')).toBeUndefined();
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

test('how a folder was left is known until somebody has been in it', async () => {
  const store = await open();
  const site = new SiteWriter(path.join(folder, 'spare'), store);
  site.write('a/a.html', 'a page');
  site.write('b.css', 'a style');
  const left = await site.left();
  const known = () => [...lyingIn(site.folder, left).files.values()];
  expect(known()).toEqual([expect.any(String), expect.any(String)]);
  rmSync(path.join(site.folder, 'a/a.html'));
  expect(known()).toEqual([undefined]);
});

describe('a folder of which the next site is made', () => {
  const spare = () => path.join(folder, 'spare');
  const FILES = { 'a/a.html': 'one', 'a/in/a.html': 'two', 'b/b.html': 'three', c: 'four' };

  /** The next site in the folder of one that was left there, of some files by their names; those of `beside` are by another writer. */
  async function nextOf(
    files: Readonly<Record<string, string>>,
    beside: Readonly<Record<string, string>> = {},
    meanwhile = () => {},
  ) {
    const store = await open();
    const first = new SiteWriter(spare(), store);
    for (const [name, text] of Object.entries(FILES)) first.write(name, text);
    const next = new SiteWriter(spare(), store, lyingIn(spare(), await first.left()));
    const other = await Store.open(store.besideFolder, store.stamp);
    const writer = new SiteWriter(spare(), other, next.lying);
    for (const [name, text] of Object.entries(beside)) writer.write(name, text);
    meanwhile();
    for (const [name, text] of Object.entries(files)) next.write(name, text);
    next.takeOver(writer.handOver());
    next.finish();
    return [...lyingIn(spare(), await next.left()).files.values()];
  }

  test.each([
    ['as it was', FILES, {}],
    ['with another text', { ...FILES, 'a/a.html': 'another' }, {}],
    ['without a folder', { 'a/a.html': 'one', c: 'four' }, {}],
    ['with a folder more', { ...FILES, 'a/in/more/a.html': 'five' }, {}],
    ['with files where folders were, and folders where files were', { a: 'one', 'c/c': 'two' }, {}],
    ['with files of another writer', FILES, { 'b/more.html': 'five', 'd/d.html': 'six' }],
  ])('is known as it is left: %s', async (_, files, beside) => {
    const known = await nextOf(files, beside);
    expect(known).toHaveLength(Object.keys({ ...files, ...beside }).length);
    expect(known).not.toContain(undefined);
  });

  test('is not, where somebody has been in it meanwhile', async () => {
    const known = await nextOf({ ...FILES, c: 'another' }, {}, () =>
      writeFileSync(path.join(spare(), 'a/in/of-nobody.html'), 'of nobody'),
    );
    expect(known).toEqual([...Object.keys(FILES), 'of nobody'].map(() => undefined));
  });
});

test('a process goes on with the store it has closed, unless another has been at it', async () => {
  const store = await open();
  const stored = store.put('kept');
  store.remember('something', new Map([['a.txt', stored]]));
  expect(store.again()).toBeUndefined();
  await store.close();
  expect(store.again()?.made('something')).toEqual(new Map([['a.txt', stored]]));
  const other = await open();
  other.put('of another');
  await other.close();
  expect(store.again()).toBeUndefined();
});

/** A process that has left a folder knows what is in it; one that comes to it has to look. */
describe.each([
  ['that is looked through', () => undefined],
  ['of which it is known how it was left', (site: SiteWriter) => site.left()],
] as const)('a site %s', (_, leftOf) => {
  /** A folder in which a site was made of some files, by their names. */
  async function madeOf(files: Readonly<Record<string, string>>) {
    const store = await open();
    const first = new SiteWriter(path.join(folder, 'spare'), store);
    for (const [name, text] of Object.entries(files)) first.write(name, text);
    return { store, first, left: await leftOf(first) };
  }

  test('a site that lies there is made into the next: only what differs is written, and what is gone is gone', async () => {
    const store = await open();
    const put = (text: string) => store.put(text);
    const first = new SiteWriter(path.join(folder, 'spare'), store);
    first.placeAll(
      new Map([
        ['a/a.html', put('same')],
        ['b/b.html', put('gone')],
        ['c.js', put('filled')],
      ]),
    );
    const left = await leftOf(first);
    const inode = (name: string) => statSync(path.join(folder, 'spare', name)).ino;
    const before = inode('a/a.html');
    const next = new SiteWriter(first.folder, store, lyingIn(first.folder, left));
    next.placeAll(
      new Map([
        ['a/a.html', put('same')],
        ['d/d.html', put('new')],
      ]),
    );
    // It is written twice, the second time as it was before.
    next.write('c.js', 'empty');
    next.write('c.js', 'filled');
    next.finish();
    expect(inode('a/a.html')).toBe(before);
    expect(readdirSync(path.join(folder, 'spare')).sort()).toEqual(['a', 'c.js', 'd']);
    expect(readFileSync(path.join(folder, 'spare/c.js'), 'utf8')).toBe('filled');
    expect(next.names).toEqual(['a/a.html', 'c.js', 'd/d.html']);
  });

  test('what somebody has changed in a site is put right in the next that is made of it', async () => {
    const { store, first, left } = await madeOf({ 'a.html': 'as it was made' });
    await store.close();
    const again = store.again();
    if (again === undefined) throw new Error('nobody has been at the store');
    // A second name of a file shows what is written by way of the first.
    writeFileSync(path.join(folder, 'spare/a.html'), 'as somebody wants it');
    const next = new SiteWriter(first.folder, again, lyingIn(first.folder, left));
    next.write('a.html', 'as it was made');
    expect(readFileSync(path.join(folder, 'spare/a.html'), 'utf8')).toBe('as it was made');
  });

  test('what somebody has taken away or put in the place of something is there again in the next', async () => {
    const { store, first, left } = await madeOf({
      'a/a.html': 'as it was made',
      'b/b.html': 'as it was made, too',
    });
    rmSync(path.join(folder, 'spare/a/a.html'));
    const other = path.join(folder, 'other');
    writeFileSync(other, 'something else');
    renameSync(other, path.join(folder, 'spare/b/b.html'));
    writeFileSync(path.join(folder, 'spare/b/more.html'), 'of nobody');
    const next = new SiteWriter(first.folder, store, lyingIn(first.folder, left));
    next.write('a/a.html', 'as it was made');
    next.write('b/b.html', 'as it was made, too');
    next.finish();
    expect(readFileSync(path.join(folder, 'spare/a/a.html'), 'utf8')).toBe('as it was made');
    expect(readFileSync(path.join(folder, 'spare/b/b.html'), 'utf8')).toBe('as it was made, too');
    expect(readdirSync(path.join(folder, 'spare/b'))).toEqual(['b.html']);
  });

  test('a link that somebody has laid in a site is none of the next: nothing is written by way of it', async () => {
    const { store, first, left } = await madeOf({ 'a/a.html': 'as it was made' });
    const elsewhere = path.join(folder, 'elsewhere');
    renameSync(path.join(folder, 'spare/a'), elsewhere);
    symlinkSync(elsewhere, path.join(folder, 'spare/a'));
    const next = new SiteWriter(first.folder, store, lyingIn(first.folder, left));
    next.write('a/a.html', 'as it is made now');
    next.finish();
    expect(readFileSync(path.join(elsewhere, 'a.html'), 'utf8')).toBe('as it was made');
    expect(lstatSync(path.join(folder, 'spare/a')).isDirectory()).toBe(true);
    expect(readFileSync(path.join(folder, 'spare/a/a.html'), 'utf8')).toBe('as it is made now');
  });

  test('a file may come where a folder was, and a folder where a file was', async () => {
    const { store, first, left } = await madeOf({ 'a/in/a.html': 'in a folder', b: 'a file' });
    const next = new SiteWriter(first.folder, store, lyingIn(first.folder, left));
    next.write('a', 'a file now');
    next.write('b/in/b.html', 'in a folder now');
    next.finish();
    expect([...lyingIn(first.folder).files.keys()].sort()).toEqual(['a', 'b/in/b.html']);
    expect(readFileSync(path.join(folder, 'spare/a'), 'utf8')).toBe('a file now');
  });
});

describe('a site that stands', () => {
  const site = () => path.join(folder, 'site');
  const data = () => path.join(folder, 'data');
  const given = () => digestOfGiven(data(), '2026-11-29');
  const stands = async () => standing(await open(), given(), site());

  beforeEach(async () => {
    mkdirSync(data());
    writeFileSync(path.join(data(), 'laws.csv'), 'a table');
    const store = await open();
    const written = new SiteWriter(site(), store);
    written.write('a/a.html', 'a page');
    written.write('b.css', 'a style');
    const ledger = { newest: undefined };
    const manifest = store.put(
      await manifestText(written.listed(), { ledger, today: '2026-11-29' }),
    );
    written.place(MANIFEST, manifest);
    rememberSite(store, given(), { manifest, said: 'all is well', pages: 1 });
    await store.close();
  });

  test('need not be made again, and what was told of it is told again', async () => {
    expect(await stands()).toEqual({ said: 'all is well', pages: 1 });
  });

  test.each([
    ['a table is another', () => appendFileSync(path.join(data(), 'laws.csv'), ' with a row')],
    ['a file has come to the tables', () => writeFileSync(path.join(data(), 'new.txt'), '')],
    ['a page is gone', () => rmSync(path.join(site(), 'a/a.html'))],
    ['a page was changed', () => appendFileSync(path.join(site(), 'a/a.html'), 'now')],
    [
      'another file of the same words has come in the place of a page',
      () => {
        rmSync(path.join(site(), 'b.css'));
        writeFileSync(path.join(site(), 'b.css'), 'a style');
      },
    ],
    ['a file has come to it', () => writeFileSync(path.join(site(), 'c.txt'), '')],
    ['a link has come to it', () => symlinkSync(data(), path.join(site(), 'c'))],
    ['it is gone', () => rmSync(site(), { recursive: true })],
  ])('is made again when %s', async (_, change) => {
    change();
    expect(await stands()).toBeUndefined();
  });

  test('is made again on another day, and by other code', async () => {
    expect(
      await standing(await open(), digestOfGiven(data(), '2026-11-30'), site()),
    ).toBeUndefined();
    expect(await standing(await open('other code'), given(), site())).toBeUndefined();
  });
});
