import Papa from 'papaparse';

/** Without a byte order mark, Excel in Chinese Windows reads UTF-8 as GBK. */
export const BOM = '\uFEFF';

/** A CSV file as the project writes its own; git compares line by line with LF, Excel wants CRLF. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  newline: '\n' | '\r\n' = '\n',
): string {
  return `${BOM}${linesOf(header, rows, newline)}`;
}

/** The same for programs: they take a mark before the first name for a part of it. */
export function plainCsvText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return linesOf(header, rows, '\n');
}

/** Lines of it without a header, for a file that is written piece by piece. */
export const plainCsvLines = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  )}\n`;

function linesOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  newline: string,
): string {
  const lines = Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline });
  return `${lines}${newline}`;
}
