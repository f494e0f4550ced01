/** What is bundled once is there for whoever builds by the same code, and only as it was made. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { assetsIn, bundleIn, keptIn } from '../../../../src/build/kept/bundle.ts';
import { PassingStore } from '../../../../src/build/kept/passing-store.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import { sha256 } from '../../../../src/ledger/digest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kept = path.join(folder, 'kept');
const place = (name: string) => path.join(kept, name);
beforeEach(() => rmSync(kept, { recursive: true, force: true }));

const ENTRY = 'page.mjs';
const PAGE = `.prerender/${ENTRY}`;
const ABOUT = '.prerender/about.json';
const STYLE = '_astro/site.css';
const told = { entry: ENTRY, origin: 'http://localhost', styles: { a: [1] }, prose: {} };

let made = 0;
/** A bundle as it has just been made. */
function bundled(program = 'export const app = 1;', style = 'body{}'): string {
  made += 1;
  const own = path.join(folder, `made-${made}`);
  for (const [name, text] of [
    [PAGE, program],
    [STYLE, style],
  ] as const) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    writeFileSync(path.join(own, name), text);
  }
  return own;
}

test('what was bundled is found as it was made, and where it was made there is nothing', async () => {
  const from = bundled();
  const bundle = await keptIn(place('code'), from, told);
  const files = {
    ...{ [PAGE]: sha256('export const app = 1;'), [STYLE]: sha256('body{}') },
    [ABOUT]: sha256(JSON.stringify(told)),
  };
  expect(bundle).toEqual({ folder: place('code'), about: told, files });
  expect(await bundleIn(place('code'))).toMatchObject(bundle);
  expect(readFileSync(path.join(bundle.folder, PAGE), 'utf8')).toBe('export const app = 1;');
  expect(existsSync(from)).toBe(false);
});

test('by other code there is none', async () => {
  await keptIn(place('code'), bundled(), told);
  expect(await bundleIn(place('other'))).toBeUndefined();
});

test.each([PAGE, STYLE, ABOUT, 'files.json'])(
  'with %s changed, or gone, it is not taken',
  async (name) => {
    await keptIn(place('code'), bundled(), told);
    appendFileSync(path.join(place('code'), name), ';');
    expect(await bundleIn(place('code'))).toBeUndefined();
    rmSync(path.join(place('code'), name));
    expect(await bundleIn(place('code'))).toBeUndefined();
  },
);

test('made anew it takes the place of the one before, whole', async () => {
  await keptIn(place('code'), bundled(), told);
  await keptIn(place('code'), bundled('now', 'p{}'), told);
  expect(readFileSync(path.join(place('code'), PAGE), 'utf8')).toBe('now');
  expect(readdirSync(kept)).toEqual(['code']);
});

test('the same made anew is not put in the place of what may be running', async () => {
  await keptIn(place('code'), bundled(), told);
  const { ino } = statSync(path.join(place('code'), STYLE));
  // Astro puts a key of its own into it every time.
  const from = bundled('export const app = 2;');
  const bundle = await keptIn(place('code'), from, told);
  expect(statSync(path.join(place('code'), STYLE)).ino).toBe(ino);
  expect(await bundleIn(place('code'))).toEqual(bundle);
  expect(existsSync(from)).toBe(false);
});

test('several processes may keep the same at once', async () => {
  const all = Array.from({ length: 6 }, () => keptIn(place('code'), bundled(), told));
  const [first] = await Promise.all(all);
  expect(await bundleIn(place('code'))).toMatchObject(first ?? {});
  expect(readdirSync(kept)).toEqual(['code']);
});

test('those that were used last stay', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `code-${at}`);
  for (const [at, name] of names.entries()) {
    await keptIn(place(name), bundled(), told);
    utimesSync(place(name), at, at);
  }
  // The first was used a moment ago.
  expect(await bundleIn(place('code-1'))).toBeDefined();
  await keptIn(place('newest'), bundled(), told);
  const gone = new Set(['code-0', 'code-2']);
  expect(readdirSync(kept).sort()).toEqual([...names.filter((name) => !gone.has(name)), 'newest']);
});

test.each([
  ['kept', () => Store.open(path.join(folder, 'store'), 'code')],
  ['for once', () => PassingStore.begin(path.join(folder, 'store'))],
])('its styles and scripts are files of a site: %s', async (_, open) => {
  const store = await open();
  const files = await assetsIn(store, await keptIn(place('code'), bundled(), told));
  expect([...files]).toEqual([[STYLE, { sha256: sha256('body{}'), bytes: 6 }]]);
  store.place(sha256('body{}'), path.join(folder, 'site.css'));
  expect(readFileSync(path.join(folder, 'site.css'), 'utf8')).toBe('body{}');
  rmSync(path.join(folder, 'site.css'));
});
