/** A folder in the place of another, also where it cannot be renamed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { disk } from '../../../src/disk/disk.ts';
import { placeForNext, putInPlace, standAgain } from '../../../src/disk/put-in-place.ts';
import { killedAt, MEMORY, systemError, withFault } from './faults.ts';

let place: string;
let next: string;
beforeEach(() => {
  const folder = mkdtempSync(path.join(MEMORY, 'mingze-place-'));
  place = path.join(folder, 'dist');
  next = path.join(folder, 'dist.next');
  fill(place, { 'index.html': 'old', 'gone.html': 'old', 'laws/a.html': 'old' });
  fill(next, { 'index.html': 'new', 'come.html': 'new', 'laws/b.html': 'new' });
});
afterEach(() => rmSync(path.dirname(place), { recursive: true }));

function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

const files = (folder = place) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${path.relative(folder, file)}=${readFileSync(file, 'utf8')}`)
    .sort();
const OLD = ['gone.html=old', 'index.html=old', 'laws/a.html=old'];
const NEW = ['come.html=new', 'index.html=new', 'laws/b.html=new'];

const onlyTheTwo = () =>
  expect(readdirSync(path.dirname(place)).filter((name) => !/^dist(\.next)?$/.test(name))).toEqual(
    [],
  );

test('the new one stands there alone', async () => {
  await putInPlace(next, place);
  expect(files()).toEqual(NEW);
  onlyTheTwo();
});

test('what stood there lies where the new one lay, if it is to be spared', async () => {
  expect(await putInPlace(next, place, true)).toBe(true);
  expect(files()).toEqual(NEW);
  expect(files(next)).toEqual(OLD);
  onlyTheTwo();
  rmSync(place, { recursive: true });
  expect(await putInPlace(next, place, true)).toBe(false);
  expect(files()).toEqual(OLD);
  onlyTheTwo();
});

test('where nothing stood yet', async () => {
  rmSync(place, { recursive: true });
  await putInPlace(next, place);
  expect(files()).toEqual(NEW);
});

/** As a mount point says it: it cannot be renamed itself. */
async function mounted(
  code: string,
  work: () => Promise<unknown>,
  kill = Number.POSITIVE_INFINITY,
) {
  const { rename } = disk;
  disk.rename = async (from, to) => {
    if (from === place || to === place) throw systemError(code);
    return rename(from, to);
  };
  try {
    return await withFault(killedAt(kill), work);
  } finally {
    disk.rename = rename;
  }
}

describe.each(['EBUSY', 'EXDEV', 'EACCES'])(
  'a folder that says %s when it is to be renamed',
  (code) => {
    test('gets what is in it replaced', async () => {
      const { error } = await mounted(code, () => putInPlace(next, place));
      expect(error).toBeUndefined();
      expect(files()).toEqual(NEW);
    });

    test('is as it was or as it shall be after the next look, at whatever step it was killed', async () => {
      const { steps } = await mounted(code, () => putInPlace(next, place));
      for (let step = 0; step < steps; step += 1) {
        rmSync(place, { recursive: true });
        rmSync(next, { recursive: true, force: true });
        fill(place, { 'index.html': 'old', 'gone.html': 'old', 'laws/a.html': 'old' });
        fill(next, { 'index.html': 'new', 'come.html': 'new', 'laws/b.html': 'new' });
        await mounted(code, () => putInPlace(next, place), step);
        await mounted(code, () => standAgain(place));
        const seen = files().filter((file) => !/^\.(?:next|old)\//.test(file));
        expect([OLD, NEW], `step ${step}`).toContainEqual(seen);
      }
    });
  },
);

test('killed between its two renames, the old one stands again', async () => {
  const { steps } = await withFault(killedAt(2), () => putInPlace(next, place));
  expect(steps).toBeGreaterThan(2);
  expect(readdirSync(path.dirname(place))).not.toContain('dist');
  await standAgain(place);
  expect(files()).toEqual(OLD);
});

test('where the folder around it cannot be written, the next one is made elsewhere', async () => {
  const { mkdir } = disk;
  const denied: typeof mkdir = async () => Promise.reject(systemError('EROFS'));
  Object.assign(disk, { mkdir: denied });
  try {
    expect(await placeForNext(place, '/elsewhere')).toBe('/elsewhere/next');
  } finally {
    Object.assign(disk, { mkdir });
  }
  expect(await placeForNext(place, '/elsewhere')).toBe(`${place}.next`);
});
