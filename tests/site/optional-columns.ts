/**
 * Lists of the tests' own that lack an optional column are as good as with it left empty: who adds one to a table has no
 * fixture to mend. What a clerk writes has to have it all the same.
 */
import Papa from 'papaparse';
import type { LoadedFile } from '../../src/load/load.ts';
import { neededHeader, type Table } from '../../src/tables/define.ts';

/** The labels of the optional columns that a header lacks. */
export function lacking(header: readonly string[], table: Table): string[] {
  const needed = new Set(neededHeader(table));
  return Object.values(table.columns)
    .filter(({ label, required }) => !required && needed.has(label))
    .filter(({ label, formerly = [] }) =>
      [label, ...formerly].every((own) => !header.includes(own)),
    )
    .map(({ label }) => label);
}

/** A file as it was read, with columns more where it lacks them, all of them empty. A row out of step with its header stays so. */
export function withEmpty(file: LoadedFile, wanted: readonly string[]): LoadedFile {
  const labels = wanted.filter((label) => !file.header.includes(label));
  if (labels.length === 0 || file.header.length === 0) return file;
  const empty = labels.map(() => '');
  return {
    ...file,
    header: [...file.header, ...labels],
    rows: file.rows.map((row) => ({ ...row, cells: [...row.cells, ...empty] })),
  };
}

/** The text of a whole file, with the optional columns it lacks. */
export function completed(text: string, table: Table): string {
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const labels = lacking(header, table);
  if (labels.length === 0) return text;
  const empty = labels.map(() => '');
  const all = [[...header, ...labels], ...rows.map((row) => [...row, ...empty])];
  return `${Papa.unparse(all, { newline: '\n' })}\n`;
}
