/** Files beside the pages that are kept are those that would be made, and what has changed is made again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from '../../../../src/build/kept/emitted.ts';
import { digestOfModel } from '../../../../src/build/kept/model-digest.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { emitFiles } from '../../../../src/emit/index.ts';
import { zipped } from '../../../../src/emit/zip.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';
import { Model } from '../../../../src/model/model.ts';
import { contentOf, type Shelf } from '../../../../src/site/site-file.ts';
import { baseModel, TODAY } from '../../helpers.ts';

let folder: string;
const open = () => Store.open(folder, 'code');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-emitted-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

let made = 0;
/** A workbook of some rows and a day. */
const file = (rows: string, day = '') => ({
  path: 'a.xlsx',
  type: 'application/zip',
  pack: async ({ kept }: Shelf) => {
    const part = kept(rows, () => {
      made += 1;
      return new TextEncoder().encode(`${made} ${rows}`);
    });
    return new TextEncoder().encode(`${new TextDecoder().decode(part)} ${day}`);
  },
});

/** A build that makes some files of something, or takes them as they were. */
async function built(of: string, ...files: ReturnType<typeof file>[]) {
  const store = await open();
  const kept = new KeptFiles(store, of);
  const before = kept.before();
  if (before === undefined) {
    for (const one of files) await kept.make(one);
    kept.close();
  }
  const all = before ?? kept.before();
  await store.close();
  return store.read(all?.get('a.xlsx')?.sha256 ?? '').toString();
}

test('a part of a file is made again when it has changed, and not for what stands beside it', async () => {
  made = 0;
  expect(await built('a', file('rows'))).toBe('1 rows ');
  expect(await built('b', file('rows', 'today'))).toBe('1 rows today');
  expect(await built('c', file('other rows'))).toBe('2 other rows ');
  // What a build did not need is not kept.
  expect(await built('d', file('rows'))).toBe('3 rows ');
});

test('where nothing has changed no file is asked for, and the next build still has what they were made of', async () => {
  made = 0;
  await built('a', file('rows'));
  expect(await built('a')).toBe('1 rows ');
  expect(await built('a')).toBe('1 rows ');
  expect(await built('b', file('rows', 'today'))).toBe('1 rows today');
});

test('files that were packed before are packed as they were', () => {
  const known = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const kept: Shelf['kept'] = (of, make) => {
    const found = known.get(of) ?? make();
    known.set(of, found);
    return found;
  };
  const before = (of: string, text: string) => ({
    of,
    files: () => {
      asked.push(of);
      return [
        { name: `${of}.txt`, parts: [text, text] },
        { name: '空.txt', parts: [] },
      ];
    },
  });
  const all = () => [
    before('a', '甲'.repeat(9000)),
    { name: 'b', parts: ['乙'] },
    before('c', '丙'),
  ];
  const first = zipped(all(), { kept });
  expect(zipped(all(), { kept })).toEqual(first);
  expect(asked).toEqual(['a', 'c']);
  expect(zipped(all())).toEqual(first);
});

const model = baseModel();
const [duty, ...duties] = model.announced.tables.duties;
if (duty === undefined) throw new Error('no duty');
const changed = new Model(
  { ...model.announced.tables, duties: [{ ...duty, text: `${duty.text}，改了一字` }, ...duties] },
  TODAY,
);

test('what is packed of a district after an edit is to the byte what a build packs that keeps nothing', async () => {
  for (const one of [model, changed]) {
    const store = await open();
    const kept = new KeptFiles(store, digestOfModel(one));
    expect(kept.before()).toBeUndefined();
    for (const emitted of emitFiles(one)) {
      const { sha256: digest } = await kept.make(emitted);
      if ('pack' in emitted) expect(digest, emitted.path).toBe(sha256(await contentOf(emitted)));
    }
    kept.close();
    await store.close();
  }
});

test('all that a model is made of is told: a row, the order of rows, the day', () => {
  const { tables } = model.announced;
  const others = [
    changed,
    new Model({ ...tables, duties: [...duties, duty] }, TODAY),
    new Model(tables, '2026-01-01'),
    new Model(tables, TODAY, undefined, [{ rule: 'a', path: 'b', line: 1 }]),
  ];
  const digests = [model, ...others].map(digestOfModel);
  expect(new Set(digests).size).toBe(digests.length);
  expect(digestOfModel(new Model(tables, TODAY))).toBe(digestOfModel(model));
});
