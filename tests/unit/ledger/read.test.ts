/** A ledger that was read is not read again, unless any of its files has become another. */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyFile, readLedger } from '../../../src/ledger/ledger.ts';
import { FilesRead, loadFolder } from '../../../src/load/load.ts';
import { districtFolder } from '../district.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-ledger-'));
  await cp(districtFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const before = new FilesRead();
const ledgerNow = async () => readLedger(await loadFolder(folder, before));

test('it is the very same while its files are, whatever the tables say', async () => {
  const ledger = await ledgerNow();
  expect(ledger.entries.length).toBeGreaterThan(0);
  await appendFile(path.join(folder, 'bodies.csv'), 'x\n');
  expect(await ledgerNow()).toBe(ledger);
});

test.each(['ledger.csv', 'publications.csv', copyFile('bodies'), copyFile('schema')])(
  'it is another when %s is',
  async (name) => {
    const ledger = await ledgerNow();
    const file = path.join(folder, name);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);
    const now = await ledgerNow();
    expect(now).not.toBe(ledger);
    expect([now.entries, now.publications, now.copies]).not.toEqual([
      ledger.entries,
      ledger.publications,
      ledger.copies,
    ]);
    await rm(file);
    expect(await ledgerNow()).not.toBe(now);
  },
);
