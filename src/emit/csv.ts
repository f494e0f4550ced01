import { csvText } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import { outputFile, urls } from '../site/urls.ts';
import { cellText } from '../tables/cell-text.ts';
import { headerOf } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import type { EmittedFile } from './index.ts';

/** Each table as a CSV that Excel opens correctly. References are ids. */
export function* csvFiles(model: Model): Generator<EmittedFile> {
  for (const table of allTables) {
    const columns = Object.entries(table.columns);
    const rows = model.tables[table.name as TableName] as readonly Record<string, unknown>[];
    const cells = rows.map((row) => columns.map(([key, column]) => cellText(column, row[key])));
    yield csvFile(urls.csv(table.name), headerOf(table), cells);
  }
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
