/** The queries that tell a situation, and the names of bodies as queries, speak of records and bodies that there are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { districtToday } from '../data/district-today.ts';
import { root } from '../unit/helpers.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(path.join(root, 'tests/search', file), 'utf8');
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

const parts = (cell = ''): string[] => cell.split(';').filter((part) => part !== '');

const model = await districtToday();

describe.each(['situations.csv', 'names.csv'])('%s', (file) => {
  const rows = rowsOf(file);

  test('holds each query once', () => {
    expect(rows.length).toBeGreaterThan(400);
    const said = rows.map((row) => row['说法']);
    expect(new Set(said).size).toBe(said.length);
  });

  test('names bodies that there are', () => {
    const named = rows.flatMap((row) => parts(row['首位单位']));
    expect(named.filter((id) => model.bodies.find(id) === undefined)).toEqual([]);
  });
});

test('a situation is answered by matters and signposts that there are, or by none', () => {
  const lists = ['boundary-items', 'street-items', 'signposts'];
  const acceptable = rowsOf('situations.csv').flatMap((row) => parts(row['可接受']));
  const unknown = acceptable.filter(
    (id) => id !== '无' && !lists.some((list) => model.lists.find(list, id) !== undefined),
  );
  expect(unknown).toEqual([]);
});
