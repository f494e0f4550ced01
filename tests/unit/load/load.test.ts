import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FilesRead, loadBytes, loadFolder } from '../../../src/load/load.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-load-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file that cannot be decoded has no rows, one fault, and the path shown to the clerk', () => {
  expect(loadBytes('data/a.csv', Uint8Array.of(0x50, 0x4b, 0x03, 0x04))).toEqual({
    path: 'data/a.csv',
    header: [],
    rows: [],
    faults: [{ kind: 'not-csv', found: 'xlsx' }],
  });
});

test('a folder gives every CSV file by name, whatever the case of the ending, and nothing else', async () => {
  for (const name of ['b.csv', 'a.CSV', 'notes.txt', 'settings.json'])
    await writeFile(path.join(folder, name), '编号\n1\n');
  const files = await loadFolder(folder);
  expect([...files.keys()]).toEqual(['a.CSV', 'b.csv']);
  expect(files.get('b.csv')).toMatchObject({ header: ['编号'], rows: [{ line: 2, cells: ['1'] }] });
});

test('what programs lay beside a file is none of the tables, and a workbook is not passed over', async () => {
  const beside = [
    '.~bodies.csv',
    '._a.csv',
    '~$bodies.xlsx',
    '.DS_Store',
    'Thumbs.db',
    'x.csv.bak',
    'x.tmp',
  ];
  for (const name of [...beside, 'bodies.xlsx', 'a.csv'])
    await writeFile(path.join(folder, name), '编号\n1\n');
  expect([...(await loadFolder(folder)).keys()]).toEqual(['a.csv', 'bodies.xlsx']);
});

test('a folder inside the project is shown relative to it, any other in full', async () => {
  await writeFile(path.join(folder, 'a.csv'), '编号\n');
  const outside = await loadFolder(folder);
  const inside = await loadFolder(path.resolve('tests/fixtures/base'));
  expect(outside.get('a.csv')?.path).toBe(path.posix.join(folder, 'a.csv'));
  expect(inside.get('bodies.csv')?.path).toBe('tests/fixtures/base/bodies.csv');
});

test('a folder that is not there reads as empty', async () => {
  expect(await loadFolder(path.join(folder, 'nowhere'))).toEqual(new Map());
});

test('a file that is read again is the very same while its bytes are, and another as soon as one of them is not', async () => {
  const before = new FilesRead();
  await writeFile(path.join(folder, 'a.csv'), '编号\n1\n');
  await writeFile(path.join(folder, 'b.csv'), '编号\n1\n');
  const first = await loadFolder(folder, before);
  await writeFile(path.join(folder, 'b.csv'), '编号\n2\n');
  const second = await loadFolder(folder, before);
  expect(second.get('a.csv')).toBe(first.get('a.csv'));
  expect(second.get('b.csv')).toMatchObject({ rows: [{ line: 2, cells: ['2'] }] });
  // Two files of the same bytes are not one: faults name the file.
  expect(first.get('b.csv')?.path).not.toBe(first.get('a.csv')?.path);
});
