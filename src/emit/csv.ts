import { csvText } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { shownText } from '../tables/cell-text.ts';
import { headerOf, type Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';

/**
 * Each table as a CSV that Excel opens correctly. References are ids. A table is published as the clerk keeps it, changes to
 * come among them: its digests stand in the ledger. The lists whose changes take effect on a day are there as of today, too.
 */
export function* csvFiles(model: Model, of: readonly Table[] = allTables): Generator<EmittedFile> {
  for (const table of of) {
    yield tableCsv(urls.csv(table.name), table, model.announced.tables);
    if (table.changes === 'on-record')
      yield tableCsv(urls.csvInForce(table.name), table, model.tables);
  }
}

function tableCsv(path: string, table: Table, tables: Model['tables']): EmittedFile {
  const keys = Object.keys(table.columns);
  const rows = tables[table.name as TableName] as readonly Record<string, unknown>[];
  const cells = rows.map((row) => keys.map((key) => shownText(table, key, row)));
  return csvFile(path, headerOf(table), cells);
}

/** A CSV file that Excel opens correctly. */
export function csvFile(
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): EmittedFile {
  return {
    path: outputFile(path),
    type: 'text/csv',
    body: csvText(header, rows, '\r\n'),
  };
}
