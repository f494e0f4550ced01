import Papa from 'papaparse';

/** Without a byte order mark, Excel in Chinese Windows reads UTF-8 as GBK. */
const BOM = '\uFEFF';

/** A CSV file as the project writes its own; git compares line by line with LF, Excel wants CRLF. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  newline: '\n' | '\r\n' = '\n',
): string {
  const body = Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline });
  return `${BOM}${body}${newline}`;
}
