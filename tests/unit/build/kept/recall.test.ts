/** Where there would be no room for what pages ask, or nobody to go on from it, nothing is noted from the beginning. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptPages } from '../../../../src/build/kept/pages.ts';
import { PassingStore } from '../../../../src/build/kept/passing-store.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { MEMORY } from '../../disk/faults.ts';
import { baseModel } from '../../helpers.ts';

const limit = vi.hoisted(() => ({ bytes: 0 }));
vi.mock('../../../../src/build/heap.ts', () => ({
  heapInUse: () => ({ bytes: 0, share: 0 }),
  hasRoomFor: (bytes: number, share: number) => bytes < share * limit.bytes,
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(MEMORY, 'mingze-recall-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const model = baseModel();
const NOTHING = { params: {}, props: {} };
const page = { address: '/page/', file: 'page/index.html', route: {} as never, given: NOTHING };
const text = `${model.items.all.length} items`;

/** What a build makes of a page; whether it has kept it, and whether it has asked the model itself. */
async function built(open: () => Promise<Store> = () => Store.open(folder, 'code')) {
  const store = await open();
  const pages = new KeptPages(store, model);
  const isItself = pages.model === model;
  const isKept = pages.keep(page);
  if (!isKept)
    await pages.make(page, async () =>
      new TextEncoder().encode(`${pages.model.items.all.length} items`),
    );
  pages.close();
  await store.close();
  const own = pages.files.get(page.file);
  return { isItself, isKept, text: store.read(own?.sha256 ?? '').toString() };
}

test('with room for what is asked a page is kept, without it is made every time and is the same', async () => {
  limit.bytes = 1e12;
  expect(await built()).toEqual({ isItself: false, isKept: false, text });
  expect(await built()).toEqual({ isItself: false, isKept: true, text });
  // What is noted already has had room.
  limit.bytes = 1000;
  expect(await built()).toEqual({ isItself: false, isKept: true, text });
  await rm(path.join(folder, 'journal.json'));
  expect(await built()).toEqual({ isItself: true, isKept: false, text });
  expect(await built()).toEqual({ isItself: true, isKept: false, text });
});

test('of what is made for one site alone nothing is noted, whatever room there is', async () => {
  limit.bytes = 1e12;
  const once = () => PassingStore.begin(path.join(folder, 'once'));
  expect(await built(once)).toEqual({ isItself: true, isKept: false, text });
  expect(await built(once)).toEqual({ isItself: true, isKept: false, text });
});
