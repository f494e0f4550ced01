/** Every table for people, names beside ids: as CSV and as a workbook. */
import { BOM, csvLines } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type { EmittedText, EmittedWorkbook } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { downloadText } from '../words/download-text.ts';
import { inBatches } from './batches.ts';
import { namedSheet } from './named.ts';
import { type Sheet, workbook } from './workbook.ts';

/** What a spreadsheet would take for a formula and run, in the widths of either script. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** As many rows as are written at once. */
const AT_ONCE = 500;

export function* namedCsvFiles(
  model: Model,
  of: readonly Table[] = allTables,
): Generator<EmittedText> {
  for (const table of of) yield namedCsv(urls.namedCsv(table.name), () => namedSheet(model, table));
}

export function* tableWorkbooks(
  model: Model,
  of: readonly Table[] = allTables,
): Generator<EmittedWorkbook> {
  const day = model.figures.updatedOn;
  for (const table of of)
    yield workbook(
      outputFile(urls.tableWorkbook(table.name)),
      { title: downloadText.titleOf(table.title), day },
      () => [namedSheet(model, table)],
    );
}

/** A CSV that Excel opens correctly and that runs nothing there, piece by piece. */
export function namedCsv(path: string, sheet: () => Sheet): EmittedText {
  return { path: outputFile(path), type: 'text/csv', parts: () => csvParts(sheet()) };
}

function* csvParts({ columns, rows }: Sheet): Generator<string> {
  const lines = (cells: readonly (readonly string[])[]) => csvLines(cells, '\r\n', FORMULA);
  yield BOM + lines([columns.map(({ label }) => label)]);
  for (const some of inBatches(rows, AT_ONCE)) yield lines(some);
}
