import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { plainCsvFiles } from '../../../src/emit/plain-csv.ts';
import { csvText, plainCsvText } from '../../../src/ledger/csv-text.ts';
import { digestOf } from '../../../src/ledger/digest.ts';
import { allTables, type TableName } from '../../../src/tables/index.ts';
import { districtBytes, districtModel } from '../district.ts';
import { baseModel } from '../helpers.ts';

const model = districtModel();
const files = new Map(
  [...plainCsvFiles(model)].map(({ path, parts }) => [path, [...parts()].join('')]),
);
const own = (name: string) => files.get(`data/plain/${name}.csv`) ?? '';

const parsed = (text: string) =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data.slice(0, -1);

test('there is one file a table, and one more for each list whose changes take effect on a day', () => {
  const onRecord = allTables.filter(({ changes }) => changes === 'on-record');
  expect([...files.keys()].sort()).toEqual(
    [
      ...allTables.map(({ name }) => `data/plain/${name}.csv`),
      ...onRecord.map(({ name }) => `data/plain/in-force/${name}.csv`),
    ].sort(),
  );
});

describe.each(allTables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('has no mark, no carriage return, and the keys of its columns as names', () => {
    const text = own(name);
    expect(text.startsWith(`${Object.keys(table.columns).join(',')}\n`)).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\uFEFF|\r/);
  });

  test('read and written again, it is the same byte for byte', () => {
    const [header = [], ...rows] = parsed(own(name));
    expect(plainCsvText(header, rows)).toBe(own(name));
  });

  test('has the rows of the table in their order, cell by cell', () => {
    const [header = [], ...rows] = parsed(own(name));
    const read = rows.map((cells) =>
      Object.fromEntries(
        cells.map((cell, at) => {
          const key = header[at] ?? '';
          const column = table.columns[key];
          // What a column is called is a matter of the whole row, which the check reads.
          return [key, column?.kind.names === 'column' ? cell : column?.schema.parse(cell)];
        }),
      ),
    );
    const expected = model.announced.tables[name as TableName].map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(table.columns).flatMap(([key, { kind }]) =>
          kind.names === 'column' ? [[key, (row as Record<string, unknown>)[key] ?? '']] : [],
        ),
      ),
    }));
    expect(read).toEqual(expected);
  });
});

test('in every file of the district as many rows as in the one it was made of, under the same ids', () => {
  for (const { name, file, columns } of allTables) {
    const text = new TextDecoder('utf-8').decode(districtBytes().get(file));
    const [, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const [, ...ours] = parsed(own(name));
    const at = Object.keys(columns).indexOf('id');
    expect(
      ours.map((cells) => cells[at]),
      name,
    ).toEqual(rows.map((cells) => cells[at]));
  }
});

test('whoever takes the digests of its rows finds them in the ledger', () => {
  for (const { name } of allTables.filter(({ published }) => published)) {
    const [header = [], ...rows] = parsed(own(name));
    for (const cells of rows) {
      const row = Object.fromEntries(header.map((key, at) => [key, cells[at] ?? '']));
      const entry = model.ledger.find(name, row['id'] ?? '');
      if (entry !== undefined) expect(digestOf(row), `${name} ${row['id']}`).toBe(entry.digest);
    }
  }
  expect(model.ledger.entries.length).toBeGreaterThan(100);
});

test('what is still to come stands in the file of a list, and not in that of today', () => {
  const today = files.get('data/plain/in-force/duties.csv');
  const differing = allTables
    .filter(({ changes }) => changes === 'on-record')
    .filter(({ name }) => files.get(`data/plain/in-force/${name}.csv`) !== own(name));
  expect(differing.map(({ name }) => name)).toContain('duties');
  expect(parsed(today ?? '').length).toBe(model.tables.duties.length + 1);
});

test('line breaks, quotes and commas in a cell survive', () => {
  const edited = baseModel({
    file: 'signposts.csv',
    from: '先向银行投诉；不满意的，拨打 12378。',
    to: '"先向银行投诉，说""要投诉"";\n不满意的，拨打 12378。"',
  });
  const signposts = [...plainCsvFiles(edited)].find(({ path }) => path.endsWith('/signposts.csv'));
  const body = [...(signposts?.parts() ?? [])].join('');
  const [header = [], ...rows] = parsed(body);
  expect(rows.flat()).toContain('先向银行投诉，说"要投诉";\n不满意的，拨打 12378。');
  expect(plainCsvText(header, rows)).toBe(body);
});

test('a long table is never held whole: of a hundred thousand rows, a thousand at a time', () => {
  let asked = 0;
  const [first] = model.announced.tables.duties;
  const rows = new Proxy(new Array<object>(100_000).fill(first ?? {}), {
    get(target, property, receiver) {
      if (property !== 'slice') return Reflect.get(target, property, receiver);
      return (from: number, to: number) => {
        asked = to;
        return target.slice(from, to);
      };
    },
  });
  const many = {
    announced: { tables: { ...model.announced.tables, duties: rows } },
    tables: model.tables,
  };
  const file = [...plainCsvFiles(many as unknown as typeof model)].find(
    ({ path }) => path === 'data/plain/duties.csv',
  );
  let lines = 0;
  let longest = 0;
  for (const part of file?.parts() ?? []) {
    const count = part.split('\n').length - 1;
    longest = Math.max(longest, count);
    lines += count;
    expect(lines).toBeGreaterThan(asked - 1000);
  }
  expect({ lines, longest }).toEqual({ lines: 100_001, longest: 1000 });
});

test('the file for people differs from it in the mark and the ends of lines alone, given the same cells', () => {
  const [header, rows] = [['a', 'b'], [['1', 'x,"y"\nz']]];
  expect(csvText(header, rows, '\n')).toBe(`\uFEFF${plainCsvText(header, rows)}`);
});
