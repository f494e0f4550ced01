/** Every table for people, names beside ids: as CSV and as a workbook. */
import { BOM, csvLines } from '../ledger/csv-text.ts';
import { shared } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import type { EmittedText, EmittedWorkbook } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import type { Table } from '../tables/define.ts';
import { downloadText } from '../words/download-text.ts';
import { inBatches } from './batches.ts';
import { namedSheet } from './named.ts';
import { type Sheet, type WholeSheet, workbook } from './workbook.ts';

/** What a spreadsheet would take for a formula and run, in the widths of either script. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** As many rows as are written at once. */
const AT_ONCE = 500;

/** How to have the rows of a table with names. */
type Named = () => WholeSheet;

/** A table with names, for its CSV and its workbook: to look the names up takes longer than to write them. */
export function namedOnce(model: Model, table: Table): Named {
  let take: Named | undefined;
  return () => {
    take ??= shared(model, () => wholeOf(namedSheet(model, table)));
    return take();
  };
}

const wholeOf = (sheet: Sheet): WholeSheet => ({ ...sheet, rows: [...sheet.rows] });

export const namedCsvFile = (table: Table, named: Named): EmittedText =>
  namedCsv(urls.namedCsv(table.name), named);

export const tableWorkbook = (model: Model, table: Table, named: Named): EmittedWorkbook =>
  workbook(
    outputFile(urls.tableWorkbook(table.name)),
    { title: downloadText.titleOf(table.title), day: model.figures.updatedOn },
    () => [named()],
  );

/** A CSV that Excel opens correctly and that runs nothing there, piece by piece. */
export function namedCsv(path: string, sheet: () => Sheet): EmittedText {
  return { path: outputFile(path), type: 'text/csv', parts: () => csvParts(sheet()) };
}

function* csvParts({ columns, rows }: Sheet): Generator<string> {
  const lines = (cells: readonly (readonly string[])[]) => csvLines(cells, '\r\n', FORMULA);
  yield BOM + lines([columns.map(({ label }) => label)]);
  for (const some of inBatches(rows, AT_ONCE)) yield lines(some);
}
