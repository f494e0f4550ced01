import Papa from 'papaparse';
import type { Fault, Found } from './decode.ts';

/** One record of a CSV file. */
export interface SheetRow {
  /** The line of the file the record starts on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly faults: readonly Fault[];
}

/**
 * Text → rows that know their line. Papa Parse numbers records, not lines, so lines are counted here: a record takes one
 * line and one more for each line break inside its quoted cells.
 */
export function parse(text: string): Sheet {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const records = withLines(data);
  const faults: Fault[] = errors.map((error) => ({
    kind: 'quotes' as const,
    line: records[error.row ?? 0]?.line ?? 1,
    found: error.code === 'MissingQuotes' ? 'not-closed' : 'text-after',
  }));
  const { header, rows, edges } = withoutEdges(records);
  if (edges !== undefined) faults.push(edges);
  const delimiter = otherDelimiter(header);
  if (delimiter !== undefined) faults.push({ kind: 'delimiter', line: 1, found: delimiter });
  const filled: SheetRow[] = [];
  for (const row of rows) {
    if (isFilled(row.cells)) filled.push(row);
    else faults.push({ kind: 'blank-row', line: row.line });
  }
  return { header, rows: filled, faults };
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** A spreadsheet saves what was once touched: empty columns behind the last one with a label, and empty rows below the last. */
function withoutEdges([first, ...rest]: readonly SheetRow[]): {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly edges: Fault | undefined;
} {
  const labels = first?.cells ?? [];
  const width = labels.findLastIndex((label) => label.trim() !== '') + 1;
  const isUnlabelled = ({ cells }: SheetRow) =>
    cells.length > width && !isFilled(cells.slice(width));
  const hasColumns =
    labels.length > width && !rest.some(({ cells }) => isFilled(cells.slice(width)));
  const header = hasColumns ? labels.slice(0, width) : labels;
  const last = rest.findLastIndex(({ cells }) => isFilled(cells));
  const rows = rest
    .slice(0, last + 1)
    .map((row) =>
      hasColumns && isUnlabelled(row) ? { line: row.line, cells: row.cells.slice(0, width) } : row,
    );
  const blank = rest.length - rows.length;
  const columns = labels.length - header.length;
  // One empty line at the end is what an editor leaves.
  if (blank === 0 && columns === 0) return { header, rows, edges: undefined };
  const line = blank === 0 ? 1 : rest[last + 1]?.line;
  const at = line === undefined ? {} : { line };
  return { header, rows, edges: { kind: 'edges', ...at, rows: blank, columns } };
}

function withLines(data: readonly string[][]): SheetRow[] {
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells };
    for (const cell of cells) line += breaksIn(cell);
    line += 1;
    return row;
  });
  // The line break that ends the file is not a record.
  const last = rows.at(-1);
  if (last?.cells.length === 1 && last.cells[0] === '') rows.pop();
  return rows;
}

function breaksIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function otherDelimiter(header: readonly string[]): Found<'delimiter'> | undefined {
  if (header.length !== 1) return undefined;
  if (header[0]?.includes('\t')) return 'tab';
  if (/[;；]/.test(header[0] ?? '')) return 'semicolon';
  if (header[0]?.includes('，')) return 'wide-comma';
  return undefined;
}
