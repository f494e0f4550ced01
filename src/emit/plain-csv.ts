/** The tables for programs: the names of the columns as they stay, ids and names of tables in the cells, nothing before the first. */
import { plainCsvLines, plainCsvText } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile, EmittedText } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';

/** Each table as it is published, and beside it the lists whose changes take effect on a day as people go by them today. */
export function* plainCsvFiles(
  { announced, tables }: Model,
  of: readonly Table[] = allTables,
): Generator<EmittedText> {
  for (const table of of) {
    const { name } = table;
    yield plainCsvFile(urls.plainCsv(name), table, announced.tables[name as TableName]);
    if (table.changes === 'on-record')
      yield plainCsvFile(urls.plainCsvInForce(name), table, tables[name as TableName]);
  }
}

const plainCsvFile = (path: string, table: Table, rows: readonly object[]): EmittedText => ({
  path: outputFile(path),
  type: 'text/csv',
  parts: () => partsOf(table, rows),
});

/** So many rows are lines at a time; a table may have a hundred thousand. */
const AT_ONCE = 1000;

function* partsOf(table: Table, rows: readonly object[]): Generator<string> {
  yield plainCsvLines([Object.keys(table.columns)]);
  for (let start = 0; start < rows.length; start += AT_ONCE)
    yield plainCsvLines(plainCells(table, rows.slice(start, start + AT_ONCE)));
}

/** The cells of rows as the ledger takes its digests of them. */
export function plainCells({ columns }: Table, rows: readonly object[]): string[][] {
  const all = Object.entries(columns);
  return rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return all.map(([key, column]) => cellText(column, values.get(key)));
  });
}

/** A CSV file as programs read it. */
export function plainCsv(
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): EmittedFile {
  return { path: outputFile(path), type: 'text/csv', body: plainCsvText(header, rows) };
}
