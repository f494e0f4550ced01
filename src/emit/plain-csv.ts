/** The tables for programs: the names of the columns as they stay, ids and names of tables in the cells, nothing before the first. */
import { plainCsvText } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';

/** Each table as it is published, and beside it the lists whose changes take effect on a day as people go by them today. */
export function* plainCsvFiles({ announced, tables }: Model): Generator<EmittedFile> {
  for (const table of allTables) {
    const { name } = table;
    yield plainCsvFile(urls.plainCsv(name), table, announced.tables[name as TableName]);
    if (table.changes === 'on-record')
      yield plainCsvFile(urls.plainCsvInForce(name), table, tables[name as TableName]);
  }
}

const plainCsvFile = (path: string, table: Table, rows: readonly object[]): EmittedFile =>
  plainCsv(path, Object.keys(table.columns), plainCells(table, rows));

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
