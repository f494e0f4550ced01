/** CSV as the project writes it. What a cell needs is what Papa Parse would do to it, many times as fast; a test compares them. */

/** Without a byte order mark, Excel in Chinese Windows reads UTF-8 as GBK. */
export const BOM = '\uFEFF';

type Rows = readonly (readonly string[])[];

/** A CSV file as the project writes its own; git compares line by line with LF, Excel wants CRLF. */
export function csvText(
  header: readonly string[],
  rows: Rows,
  newline: '\n' | '\r\n' = '\n',
): string {
  return `${BOM}${csvLines([header], newline)}${csvLines(rows, newline)}`;
}

/** The same for programs: they take a mark before the first name for a part of it. */
export function plainCsvText(header: readonly string[], rows: Rows): string {
  return plainCsvLines([header]) + plainCsvLines(rows);
}

/** Lines of it without a header, for a file that is written piece by piece. */
export const plainCsvLines = (rows: Rows): string => csvLines(rows, '\n');

/** Lines of a CSV file. `formula`: what a spreadsheet would run gets a mark in front, and so is text. */
export function csvLines(rows: Rows, newline: string, formula?: RegExp): string {
  let lines = '';
  for (const row of rows) {
    let separator = '';
    for (const cell of row) {
      lines += separator;
      lines += cellOf(cell, formula);
      separator = ',';
    }
    lines += newline;
  }
  return lines;
}

function cellOf(cell: string, formula: RegExp | undefined): string {
  if (formula?.test(cell)) return quoted(`'${cell}`);
  return NEEDS_QUOTES.test(cell) ? quoted(cell) : cell;
}

/** What ends a cell, or what programs might take away at its ends. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
