import Papa from 'papaparse';
import type { Model } from '../model/model.ts';
import { outputFile, urls } from '../site/urls.ts';
import { headerOf } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { cellText } from './cells.ts';
import type { EmittedFile } from './index.ts';

/** A byte order mark and CRLF, without which Excel in Chinese Windows reads UTF-8 as GBK. */
const BOM = '\uFEFF';

/** Each table as a CSV that Excel opens correctly. References are ids. */
export function* csvFiles(model: Model): Generator<EmittedFile> {
  for (const table of allTables) {
    const columns = Object.entries(table.columns);
    const rows = model.tables[table.name as TableName] as readonly Record<string, unknown>[];
    const cells = rows.map((row) => columns.map(([key, column]) => cellText(column, row[key])));
    const body = `${BOM}${Papa.unparse([headerOf(table), ...cells], { newline: '\r\n' })}\r\n`;
    yield { path: outputFile(urls.csv(table.name)), type: 'text/csv', body };
  }
}
