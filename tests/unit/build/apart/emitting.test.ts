/** What another thread has made is what this one would have made, and the next build goes on from it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Emitting, paysApart } from '../../../../src/build/apart/emitting.ts';
import { KeptPages } from '../../../../src/build/kept/pages.ts';
import { SiteWriter } from '../../../../src/build/kept/site-writer.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { writeEmitted } from '../../../../src/build/write-emitted.ts';
import { Model } from '../../../../src/model/model.ts';
import { districtModel } from '../../district.ts';

let folder: string;
const kept = () => path.join(folder, 'kept');
const open = () => Store.open(kept(), 'code');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-apart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const district = districtModel();
const { tables } = district.announced;
const [duty] = tables.duties;

/** A build, with the names of its files and their digests; `isApart`: whether another thread is to make them. */
async function build(name: string, model: Model, isApart: boolean) {
  const store = await open();
  const site = new SiteWriter(path.join(folder, name), store);
  const pages = new KeptPages(store, model);
  // Pages are asked for meanwhile, which ask the same and other things.
  pages.model.items.dutiesOf(pages.model.items.get(duty?.item ?? ''));
  if (isApart) {
    const emitting = new Emitting(model, site);
    await emitting.takenBy(pages, site);
    await emitting.close();
  } else await writeEmitted(pages.beside, site, async () => {});
  site.finish();
  const { made } = pages.beside;
  pages.close();
  await store.close();
  return { files: new Map([...site.files].map(([path, one]) => [path, one.sha256])), made };
}

test('the files are the same, the next build makes none of them, and one of other data what has changed', async () => {
  const first = await build('first', district, true);
  expect(first.made).toBe(0);
  expect(readdirSync(kept())).not.toContain('beside');
  const again = await build('again', district, false);
  expect(again).toEqual(first);
  const model = new Model(
    {
      ...tables,
      duties: tables.duties.map((own) => (own === duty ? { ...own, text: '改了的一句' } : own)),
    },
    district.today,
    district.ledger,
  );
  const other = await build('other', model, false);
  expect(other.made).toBeGreaterThan(0);
  rmSync(kept(), { recursive: true });
  const anew = await build('anew', model, false);
  expect(other.files).toEqual(anew.files);
  // Some units tell of all rows or of none of these.
  expect(other.made).toBeLessThan(anew.made / 2);
  const some = [...anew.files.keys()].find((name) => name.endsWith('.xlsx')) ?? '';
  expect(readFileSync(path.join(folder, 'other', some))).toEqual(
    readFileSync(path.join(folder, 'anew', some)),
  );
});

test('what goes wrong in the thread is told, and nothing of it is kept', async () => {
  const store = await open();
  const pages = new KeptPages(store, district);
  // A file where the site is to be.
  writeFileSync(path.join(folder, 'site'), '');
  const site = new SiteWriter(path.join(folder, 'site'), store);
  const emitting = new Emitting(district, site);
  await expect(emitting.takenBy(pages, site)).rejects.toThrow(/ENOTDIR|EEXIST/);
  await emitting.close();
  await open();
  expect(readdirSync(kept())).toEqual([]);
});

test('a thread that ends before it is done has failed', async () => {
  const store = await open();
  const site = new SiteWriter(path.join(folder, 'site'), store);
  const emitting = new Emitting(district, site);
  const taken = emitting.takenBy(new KeptPages(store, district), site);
  await Promise.all([expect(taken).rejects.toThrow('were not made'), emitting.close()]);
});

test('where something is known of builds before, or lies in the folder, it is not worth while', async () => {
  const store = await open();
  const lying = { files: new Map([['a', undefined]]), folders: new Set<string>(), others: [] };
  const full = new SiteWriter(path.join(folder, 'site'), store, lying);
  expect(paysApart(new KeptPages(store, district), full)).toBe(false);
  await build('first', district, false);
  const site = new SiteWriter(path.join(folder, 'site'), await open());
  expect(paysApart(new KeptPages(site.store, district), site)).toBe(false);
});
