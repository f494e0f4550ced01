/** Who of the commands waits for whom, and what becomes of a seal that was ended halfway. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  alone,
  reading,
  sealing,
  settleData,
  toldAsRefused,
  working,
  writing,
} from '../../../src/build/alone.ts';
import { writeWhole } from '../../../src/disk/whole-files.ts';
import { siteFolder } from '../../../src/site/folders.ts';
import { fullAt, killedAt, withFault } from '../disk/faults.ts';
import { refusalOf } from '../helpers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-alone-'));
  for (const name of ['data', 'other']) mkdirSync(path.join(folder, name));
  places('data', 'dist', 'work');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function places(data: string, site: string, work: string): void {
  vi.stubEnv('MINGZE_DATA', path.join(folder, data));
  vi.stubEnv('MINGZE_DIST', path.join(folder, site));
  vi.stubEnv('MINGZE_WORK', path.join(folder, work));
}

const building = () => [reading(), writing(siteFolder()), working()];
const sealingNow = () => [sealing(), working()];

/** Whether one who needs some locks has to wait while another has others. */
async function waits(having: ReturnType<typeof building>, needing: ReturnType<typeof building>) {
  const begun = Promise.withResolvers<() => void>();
  const one = alone(having, vi.fn(), () => new Promise<void>((end) => begun.resolve(end)));
  const end = await begun.promise;
  const told = Promise.withResolvers<'told'>();
  const two = alone(
    needing,
    () => told.resolve('told'),
    async () => 'done' as const,
  );
  const first = await Promise.race([two, told.promise]);
  end();
  expect(await two).toBe('done');
  await one;
  return first === 'told';
}

test('a build waits for a build into the same folder, and for a seal of its data', async () => {
  expect(await waits(building(), building())).toBe(true);
  expect(await waits(sealingNow(), building())).toBe(true);
  expect(await waits(building(), sealingNow())).toBe(true);
});

test('what has other folders is in nobody’s way; two may read the same data', async () => {
  const one = building();
  places('data', 'dist-2', 'work-2');
  expect(await waits(one, building())).toBe(false);
  expect(await waits(one, sealingNow())).toBe(true);
  places('other', 'dist-2', 'work-2');
  expect(await waits(one, sealingNow())).toBe(false);
});

test('the lock of a folder is the same for every copy of the project that asks for it', async () => {
  const own = { lock: sealing().file, cwd: process.cwd() };
  try {
    process.chdir(path.join(folder, 'other'));
    expect(sealing().file).toBe(own.lock);
    // A folder within a copy of the project has its lock there.
    writeFileSync(path.join(folder, 'package.json'), '{}');
    expect(sealing().file).toContain(path.join(folder, '.build', 'locks'));
  } finally {
    process.chdir(own.cwd);
  }
});

const data = (name: string) => path.join(folder, 'data', name);

test('a seal that was ended halfway is finished before anybody reads', async () => {
  writeFileSync(data('ledger.csv'), 'old');
  const files = new Map([
    ['ledger.csv', 'new'],
    ['published/laws.csv', 'new'],
  ]);
  const { steps } = await withFault(
    () => undefined,
    () => writeWhole(path.join(folder, 'other'), files),
  );
  // Killed when both are written and none is in its place.
  await withFault(killedAt(steps - 6), () => writeWhole(path.join(folder, 'data'), files));
  expect(readFileSync(data('ledger.csv'), 'utf8')).toBe('old');
  await alone([reading()], vi.fn(), async () => {
    expect(readFileSync(data('ledger.csv'), 'utf8')).toBe('new');
    expect(readFileSync(data('published/laws.csv'), 'utf8')).toBe('new');
  });
  expect(readdirSync(path.join(folder, 'data')).sort()).toEqual(['ledger.csv', 'published']);
  await settleData(vi.fn());
});

test('a seal on a full disk says that nothing has moved', async () => {
  const files = new Map([['ledger.csv', 'new']]);
  const { error } = await withFault(fullAt(3), () =>
    toldAsRefused(() => writeWhole(path.join(folder, 'data'), files)),
  );
  expect(await refusalOf(async () => Promise.reject(error))).toMatch(
    /磁盘满了.*没有定版，账本没有动，数据目录里的文件一个也没有变/,
  );
  expect(readdirSync(path.join(folder, 'data'))).toEqual([]);
});
