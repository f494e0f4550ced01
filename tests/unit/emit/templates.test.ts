import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTemplates } from '../../../src/emit/templates.ts';
import { readFileRows } from '../../../src/intake/read.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { allTables, tables } from '../../../src/tables/index.ts';

let folder: string;
let names: string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-templates-'));
  names = await writeTemplates(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const bytesOf = (title: string) => readFileSync(path.join(folder, `${title}.xlsx`));
const sheetsOf = (title: string) => {
  const { SheetNames, Sheets } = read(bytesOf(title));
  return SheetNames.map((name) => {
    const sheet = Sheets[name];
    return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) : [];
  });
};

test('every table has one, called as the table is', () => {
  expect(names).toEqual(allTables.map(({ title }) => `${title}.xlsx`));
});

test.each(allTables.map((table) => [table.title, table] as const))(
  'that of %s has the header to fill, and says of every column what to write',
  (title, table) => {
    const [fill, notes] = sheetsOf(title);
    const kept = Object.entries(table.columns).filter(
      ([key]) => table.retired?.includes(key) !== true,
    );
    expect(fill).toEqual([kept.map(([, { label }]) => label)]);
    expect(notes?.slice(1).map(([label, , , example]) => [label, example])).toEqual(
      kept.map(([, { label, example }]) => [label, example]),
    );
  },
);

test.each(allTables.map((table) => [table.title, table] as const))(
  'that of %s, filled with the examples of its columns, is read as one row of it',
  (title, table) => {
    const book = read(bytesOf(title));
    const [first = ''] = book.SheetNames;
    const sheet = book.Sheets[first];
    if (sheet === undefined) throw new Error(`${title} has no sheet`);
    const [header = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    const columns = new Map(Object.values(table.columns).map((column) => [column.label, column]));
    utils.sheet_add_aoa(sheet, [header.map((label) => columns.get(label)?.example ?? '')], {
      origin: 'A2',
    });
    const found = readFileRows(write(book, { type: 'buffer', bookType: 'xlsx' }), allTables);
    if (typeof found === 'string') throw new Error(found);
    expect(found.table.name).toBe(table.name);
    expect(found.records).toHaveLength(1);
    expect(headerOf(table)).toEqual(expect.arrayContaining(header));
  },
);

test('a column with options has a list to choose from that holds each of them', () => {
  const parts = unzipSync(bytesOf('单位'));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  expect(sheet).toMatch(
    /<dataValidation type="list"[^>]* sqref="D2:D1001"><formula1>'选项'!\$A\$2:\$A\$\d+<\/formula1>/,
  );
  const kinds = allTables.find(({ name }) => name === 'bodies')?.columns['kind']?.options ?? [];
  const [, , lists = []] = sheetsOf('单位');
  expect(lists.map(([word]) => word)).toEqual(['类别', ...kinds]);
  expect(sheet).toContain(`$A$${kinds.length + 1}</formula1>`);
});

test('what is typed into a column stays as it was typed, but for what is counted', () => {
  const parts = unzipSync(bytesOf('责任分工'));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const styles = [
    ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(text('xl/styles.xml'))?.[1] ?? '').matchAll(
      /<xf [^>]*>/g,
    ),
  ];
  const asText = styles.findIndex(([style]) => style.includes('numFmtId="49"'));
  expect(asText).toBeGreaterThan(0);
  expect(text('xl/styles.xml')).toContain(`<cellXfs count="${styles.length}">`);
  const columns = [...text('xl/worksheets/sheet1.xml').matchAll(/<col [^>]*>/g)].map(
    ([tag]) => tag,
  );
  const isText = columns.map((tag) => tag.includes(`style="${asText}"`));
  const { duties } = tables;
  expect(isText).toEqual(Object.keys(duties.columns).map((key) => key !== 'order'));
});

test('the same table always gives the same bytes', async () => {
  const again = await mkdtemp(path.join(tmpdir(), 'mingze-templates-'));
  await writeTemplates(again);
  for (const name of ['单位.xlsx', '依据.xlsx'])
    expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(folder, name)))).toBe(
      true,
    );
  await rm(again, { recursive: true });
});
