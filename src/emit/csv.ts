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
    const body = csvText(headerOf(table), cells, '\r\n');
    yield { path: outputFile(urls.csv(table.name)), type: 'text/csv', body };
  }
}
