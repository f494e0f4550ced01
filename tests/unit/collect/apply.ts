/** What a clerk does with the drafts of a look: rows pasted at the end of a table, or in the place of those with the same id. */
import Papa from 'papaparse';
import { csvText } from '../../../src/ledger/csv-text.ts';

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

/** The table with the rows of a draft. `filled`: what the clerk writes into cells that are left open. */
export function pasted(
  table: string,
  draft: string | undefined,
  filled: Readonly<Record<string, string>> = {},
): string {
  const [header = [], ...rows] = rowsOf(table);
  const [drafted = [], ...more] = rowsOf(draft ?? csvText(header, []));
  const byId = new Map(rows.map((row) => [row[0], row]));
  for (const row of more) {
    const cells = header.map((label) => row[drafted.indexOf(label)] || (filled[label] ?? ''));
    byId.set(cells[0], cells);
  }
  return csvText(header, [...byId.values()]);
}
