/** The queries, and the names of bodies as queries, speak of records and bodies that there are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { districtToday, tablesToday } from '../data/district-today.ts';
import { root } from '../unit/helpers.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(path.join(root, 'tests/search', file), 'utf8');
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

const parts = (cell = ''): string[] => cell.split(';').filter((part) => part !== '');

const model = await districtToday();
/** With the rows that only hold once a change that is announced is in force. */
const tables = await tablesToday();

describe.each(['queries.csv', 'situations.csv', 'names.csv'])('%s', (file) => {
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

test('whatever lies within the lists says who acts first: bodies that have a part in what is acceptable', () => {
  const rows = rowsOf('queries.csv').filter((row) => row['类别'] === '清单内');
  expect(rows.length).toBeGreaterThan(1200);
  const takingPart = new Map<string, string[]>();
  const takesPart = (id: string, bodies: readonly string[]) =>
    takingPart.set(id, [...(takingPart.get(id) ?? []), ...bodies]);
  for (const { item, body } of tables.duties) takesPart(item, [body]);
  for (const { id, bodies = [] } of tables.signposts) takesPart(id, bodies);
  const wrong = rows.filter((row) => {
    const taking = parts(row['可接受']).flatMap((id) => takingPart.get(id) ?? []);
    const named = parts(row['首位单位']);
    return named.length === 0 || !named.every((id) => taking.includes(id));
  });
  expect(wrong.map((row) => row['编号'])).toEqual([]);
});

test.each(['queries.csv', 'situations.csv'])(
  '%s is answered by matters and signposts that there are, or by none',
  (file) => {
    const lists = ['boundary-items', 'street-items', 'signposts'];
    const acceptable = rowsOf(file).flatMap((row) => parts(row['可接受']));
    const unknown = acceptable.filter(
      (id) => id !== '无' && !lists.some((list) => model.lists.find(list, id) !== undefined),
    );
    expect(unknown).toEqual([]);
  },
);
