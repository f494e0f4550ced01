/** What another thread has made is what this one would have made, of one model after another. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Emitting,
  EmittingApart,
  EmittingHere,
  emittingFor,
} from '../../../../src/build/apart/emitting.ts';
import { PassingStore } from '../../../../src/build/kept/passing-store.ts';
import { lyingIn, NOTHING, SiteWriter } from '../../../../src/build/kept/site-writer.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { madeApart, takenByNobody, takes } from '../../../../src/build/taken.ts';
import { writeApart } from '../../../../src/build/write-emitted.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';
import { Model } from '../../../../src/model/model.ts';
import { districtModel } from '../../district.ts';

let folder: string;
const open = () => Store.open(path.join(folder, 'kept'), 'code');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-apart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const district = districtModel();
const { tables } = district.announced;
const [duty] = tables.duties;
const model = new Model(
  {
    ...tables,
    duties: tables.duties.map((own) => (own === duty ? { ...own, text: '改了的一句' } : own)),
  },
  district.today,
  district.ledger,
);

const wanted = (name: string, lying = NOTHING) => ({
  ...{ folder: path.join(folder, name), lying, taken: takenByNobody() },
  ...{ kept: path.join(folder, 'kept'), stamp: 'code', isLasting: true },
});

const pagesPlace = (name: string, store: Store) => ({
  site: path.join(folder, name),
  ...{ kept: store.folder, stamp: store.stamp, isLasting: true },
});

/** The files of a site with their digests, and the first file of the search. */
async function made(emitting: Emitting, of: Model, name: string) {
  const lying = lyingIn(path.join(folder, name));
  emitting.take(of);
  emitting.begin(wanted(name, lying));
  const { written, first } = await emitting.made();
  await emitting.keep(true);
  const files = new Map(written.files.map(([file, { sha256 }]) => [file, sha256]));
  return { files, state: first.state, soFar: emitting.soFar };
}

test('the files are the same site after site, and only what has changed is written again', async () => {
  const sites = ['site', 'other'] as const;
  for (const name of sites) new SiteWriter(path.join(folder, name), await open()).write('a', '');
  const apart = new EmittingApart();
  const first = await made(apart, district, 'site');
  const table = path.join(folder, 'site/data/duties.csv');
  expect(readFileSync(table, 'utf8')).not.toContain('改了的一句');
  const other = await made(apart, model, 'site');
  expect(readFileSync(table, 'utf8')).toContain('改了的一句');
  const back = await made(apart, district, 'site');
  expect(back.files).toEqual(first.files);
  await apart.writeDown();
  await apart.close();
  expect(apart.isAlive).toBe(false);
  const here = new EmittingHere();
  expect(await made(here, district, 'site')).toMatchObject({
    files: first.files,
    state: first.state,
  });
  rmSync(path.join(folder, 'kept'), { recursive: true });
  const anew = new EmittingHere();
  const clean = await made(anew, model, 'other');
  expect(clean.files).toEqual(other.files);
  expect(clean.state).toBe(other.state);
  expect(clean.state).not.toBe(first.state);
  for (const emitting of [here, anew]) await emitting.close();
});

test('for one site alone the same files are made, and nothing of them is known to the next', async () => {
  new SiteWriter(path.join(folder, 'site'), await open()).write('a', '');
  const first = await made(new EmittingHere(), district, 'site');
  const once = { ...wanted('other'), kept: path.join(folder, 'once'), isLasting: false };
  const only = new EmittingHere();
  only.take(district);
  only.begin(once);
  const { written } = await only.made();
  await only.keep(false);
  expect(new Map(written.files.map(([file, { sha256 }]) => [file, sha256]))).toEqual(first.files);
  const table = (site: string) => readFileSync(path.join(folder, site, 'data/duties.csv'), 'utf8');
  expect(table('other')).toBe(table('site'));
  // Neither what was asked nor parts of files, which nobody would read.
  const lying = readdirSync(once.kept);
  expect(lying.length).toBeLessThan(readdirSync(path.join(folder, 'kept')).length);
  expect(lying).not.toContain('journal.json');
});

test('of data that are still checked the same files are made, with what the check finds in the end', async () => {
  new SiteWriter(path.join(folder, 'site'), await open()).write('a', '');
  const reminders = [{ rule: 'ruling-in-time', path: 'data/rulings.csv', line: 2 }];
  const reminded = new Model(tables, district.today, district.ledger, reminders);
  const { files } = await made(new EmittingHere(), reminded, 'site');
  const { files: others } = await made(new EmittingHere(), district, 'site');
  expect(others).not.toEqual(files);
  const apart = new EmittingApart();
  const { today, ledger } = district;
  const confirm = apart.takeUnchecked({ tables, today, ledger });
  apart.begin({ ...wanted('early'), kept: path.join(folder, 'early-kept') });
  confirm(reminders);
  const { written } = await apart.made();
  await apart.close();
  expect(new Map(written.files.map(([file, { sha256: own }]) => [file, own]))).toEqual(files);
});

test('who makes files of data in which a fault is found stops, and nobody waits', async () => {
  const apart = new EmittingApart();
  const { today, ledger } = district;
  apart.takeUnchecked({ tables, today, ledger });
  apart.begin({ ...wanted('early'), kept: path.join(folder, 'early-kept') });
  const never = expect(apart.made()).rejects.toThrow('closed');
  await apart.close();
  await never;
});

test.each([
  { isLasting: true, parts: ['.sqlite'] },
  { isLasting: false, parts: ['.sqlite', '.svg', 'search/texts/'] },
])(
  'what tells of no others is made once, by who is done first: $parts',
  async ({ isLasting, parts }) => {
    const store = isLasting ? await open() : await PassingStore.begin(path.join(folder, 'once'));
    const place = { ...wanted('site'), kept: store.besideFolder, isLasting };
    const site = new SiteWriter(place.folder, store);
    await writeApart(district, site, place.taken);
    const here = site.names;
    for (const part of parts) expect(here.join('\n')).toContain(part);
    if (isLasting) expect(here).toHaveLength(1);
    const emitting = new EmittingHere();
    emitting.take(district);
    emitting.begin(place);
    site.takeOver((await emitting.made()).written);
    for (const part of madeApart(isLasting)) expect(takes(place.taken, part)).toBe(false);
    const only = { ...wanted('other'), kept: path.join(folder, 'other-kept'), isLasting };
    emitting.take(district);
    emitting.begin(only);
    const { files } = (await emitting.made()).written;
    expect(files.map(([name]) => name).sort()).toEqual(site.names);
    for (const name of here)
      expect(readFileSync(path.join(only.folder, name))).toEqual(
        readFileSync(path.join(place.folder, name)),
      );
  },
);

test('what goes wrong in the thread is told, and it goes on with nothing', async () => {
  // A file where the site is to be.
  writeFileSync(path.join(folder, 'site'), '');
  const emitting = new EmittingApart();
  emitting.take(district);
  emitting.begin(wanted('site'));
  await expect(emitting.made()).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(emitting.isAlive).toBe(false);
  emitting.take(district);
  emitting.begin(wanted('other'));
  await expect(emitting.keep(false)).rejects.toThrow(/ENOTDIR|EEXIST/);
  await emitting.close();
});

test('pages that a thread has written are in the site and in the store as if they had been written here', async () => {
  const store = await open();
  const emitting = new EmittingApart();
  emitting.take(district);
  emitting.begin({ ...wanted('site'), kept: store.besideFolder });
  const apart = emitting.beginPages(pagesPlace('site', store));
  const texts = new Map([
    ['index.html', '一页'],
    ['duties/a/index.html', '另一页'],
    ['duties/b/index.html', '另一页'],
  ]);
  for (const [name, text] of texts) {
    const bytes = new TextEncoder().encode(text);
    apart.write({ name, sha256: sha256(bytes), bytes });
  }
  const { written, stored } = await apart.written();
  const site = new SiteWriter(path.join(folder, 'site'), store);
  store.takeIn(stored);
  site.takeOver(written);
  await store.close();
  await emitting.close();
  const again = await open();
  for (const [name, text] of texts) {
    const file = path.join(folder, 'site', name);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(again.isAt(sha256(text), file)).toBe(true);
  }
  expect(site.names).toEqual([...texts.keys()].sort());
});

test('a page that cannot be written is told to who waits for the pages', async () => {
  const emitting = new EmittingApart();
  const store = await open();
  emitting.take(district);
  emitting.begin({ ...wanted('site'), kept: store.besideFolder });
  writeFileSync(path.join(folder, 'other'), '');
  const apart = emitting.beginPages(pagesPlace('other', store));
  apart.write({ name: 'a/index.html', sha256: sha256(''), bytes: new Uint8Array() });
  await expect(apart.written()).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(apart.written()).rejects.toThrow(/ENOTDIR|EEXIST/);
  await emitting.close();
});

test('a thread that ends before it is done has failed', async () => {
  const emitting = new EmittingApart();
  emitting.take(district);
  emitting.begin(wanted('site'));
  const taken = emitting.made();
  await Promise.all([expect(taken).rejects.toThrow('closed'), emitting.close()]);
});

test('for a few changes in a small district it is not worth while', async () => {
  const lasting = emittingFor(district, { isLasting: true, isNew: false });
  const small = emittingFor(district, { isLasting: false, isNew: false });
  expect(small).toBeInstanceOf(EmittingHere);
  await Promise.all([lasting.close(), small.close()]);
});
