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

test('a row of a file that has changed has the very cells of before, and is the very row of before where its line is the same', () => {
  const before = new FilesRead();
  const read = (text: string) => {
    const { rows } = before.read('data/a.csv', Buffer.from(text));
    before.keepRead();
    return rows;
  };
  const first = read('编号,名\n1,甲\n2,乙\n3,丙\n3,丙\n');
  const second = read('编号,名\n1,甲\n9,新\n2,乙\n3,丙\n3,丙\n');
  expect(second.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [2, '1'],
    [3, '9'],
    [4, '2'],
    [5, '3'],
    [6, '3'],
  ]);
  expect(second[0]).toBe(first[0]);
  expect(second[2]?.cells).toBe(first[1]?.cells);
  const third = read('编号,名\n3,丙\n2,丁\n1,甲\n');
  expect(third.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '3', '丙'],
    [3, '2', '丁'],
    [4, '1', '甲'],
  ]);
  expect(third[2]?.cells).toBe(first[0]?.cells);
  // Two rows that say the same are two all the same.
  expect(second[3]?.cells).not.toBe(second[4]?.cells);
});

test('a file that is gone is not held any longer', () => {
  const before = new FilesRead();
  const bytes = Buffer.from('编号\n1\n');
  const first = before.read('data/a.csv', bytes);
  before.keepRead();
  expect(before.read('data/a.csv', bytes)).toBe(first);
  before.keepRead();
  before.keepRead();
  expect(before.read('data/a.csv', bytes)).not.toBe(first);
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
