import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { namedCsv, namedCsvFile, namedOnce, tableWorkbook } from '../../../src/emit/named-files.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { allTables } from '../../../src/tables/index.ts';
import { baseModel, root } from '../helpers.ts';

const model = baseModel();
const named = allTables.map((table) => ({ table, sheet: namedOnce(model, table) }));
const texts = new Map(
  named.map(({ table, sheet }) => {
    const file = namedCsvFile(table, sheet);
    return [file.path, file] as const;
  }),
);

async function rowsOf(table: string): Promise<Record<string, string>[]> {
  const file = texts.get(`data/named/${table}.csv`);
  if (file === undefined) throw new Error(`no ${table}`);
  const body = String(await contentOf(file));
  expect(body.startsWith('\uFEFF')).toBe(true);
  expect(body.replaceAll('\r\n', '').includes('\r')).toBe(false);
  expect(body.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(body.slice(1).trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('a table for people', () => {
  test('is there for every table, as CSV and as a workbook', () => {
    expect([...texts.keys()]).toEqual(allTables.map(({ name }) => `data/named/${name}.csv`));
    expect(named.map(({ table, sheet }) => tableWorkbook(model, table, sheet).path)).toEqual(
      allTables.map(({ name }) => `data/xlsx/${name}.xlsx`),
    );
  });

  test('is worked out once for both', () => {
    for (const { table, sheet } of named) {
      expect(sheet(), table.name).toBe(sheet());
      expect(Array.isArray(sheet().rows)).toBe(true);
    }
  });

  test('has the name where the id was and the id beside it, laws as people cite them', async () => {
    const row = (await rowsOf('duties')).find(({ 编号 }) => 编号 === 'zr-bj001-01');
    expect(row).toMatchObject({
      事项: model.nameOf('boundary-items', 'bj-001'),
      '事项（编号）': 'bj-001',
      单位: model.nameOf('bodies', row?.['单位（编号）'] ?? ''),
      网址: '/boundary/bj-001/',
      数据性质: '示例数据',
    });
    expect(row?.['单位']).not.toBe(row?.['单位（编号）']);
  });

  test('has the page of what a row is a part of, row by row, and no such column where no row has one', async () => {
    const duties = await rowsOf('duties');
    expect(duties.length).toBeGreaterThan(10);
    for (const row of duties) expect(row['网址']).toContain(`/${row['事项（编号）']}/`);
    const [holiday] = await rowsOf('holidays');
    expect(holiday).toBeDefined();
    expect(holiday).not.toHaveProperty('网址');
  });

  test('names the record of a change in whichever list it stands', async () => {
    const row = (await rowsOf('list-changes')).find(({ 编号 }) => 编号 === 'bd-2025-001');
    expect(row).toMatchObject({ 清单: '责任分工', '记录（编号）': 'zr-bj001-01' });
    expect(row?.['网址']).toBe('/changes/bd-2025-001/');
  });

  test('says of every table the same as ever', async () => {
    for (const file of texts.values())
      await expect(
        String(await contentOf(file))
          .slice(1)
          .replaceAll('\r\n', '\n'),
      ).toMatchFileSnapshot(path.join(root, 'tests/golden', file.path));
  });
});

test('what a spreadsheet would run is text', async () => {
  const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1', '甲=1'].map((cell) => [cell]);
  const file = namedCsv('/data/named/a.csv', () => ({
    ...{ name: '表', columns: [{ label: '列', width: 8 }], rows },
  }));
  const cells = Papa.parse<string[]>(String(await contentOf(file)).trimEnd())
    .data.slice(1)
    .flat();
  expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1+1", "'\t=1", '甲=1']);
});

test('a hundred thousand rows are never held at once', () => {
  let drawn = 0;
  const rows = {
    *[Symbol.iterator]() {
      for (; drawn < 100_000; drawn += 1) yield [`${drawn}`, '甲'];
    },
  };
  const columns = ['一', '二'].map((label) => ({ label, width: 8 }));
  const file = namedCsv('/data/named/a.csv', () => ({ name: '表', columns, rows }));
  let written = 0;
  for (const part of file.parts()) {
    written += part.split('\r\n').length - 1;
    expect(drawn - written).toBeLessThan(500);
  }
  expect(written).toBe(100_001);
});
