import type { Cells } from '../ledger/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import { cellMeant } from '../tables/as-saved.ts';
import { type Column, readCell } from '../tables/column.ts';
import { headerIndex, type Table } from '../tables/define.ts';
import type { DataRow } from './data.ts';
import { remembered } from './remembered.ts';
import { type AsSaved, noteSaved } from './saved.ts';

export interface CellIssue {
  readonly rule: string;
  readonly expected: string;
}

/** Called for each cell that its column's schema refuses. */
export type OnCellIssue = (row: DataRow, column: Column, issue: CellIssue) => void;

/**
 * Sheet rows → data rows: cells found by their header, as they were meant, and read by the schema of their column. What was published in
 * a retired column that the file does not have any more is taken from the ledger.
 */
export function readRows(
  table: Table,
  file: LoadedFile,
  ledger: Ledger,
  onIssue: OnCellIssue,
  saved: AsSaved[] = [],
): DataRow[] {
  const columns = Object.entries(table.columns).map(([key, column]) => ({
    key,
    column,
    index: headerIndex(file.header, column),
    isRetired: table.retired?.includes(key) ?? false,
    isLater: table.later?.includes(key) ?? false,
    meant: remembered((typed) => ({ cell: cellMeant(column, typed) })),
    value: remembered((cell) => readingOf(column, cell)),
  }));
  const quotesPaired = !file.faults.some((fault) => fault.kind === 'quotes');
  return file.rows.map(({ cells: typed, line }) => {
    const cells = cellsIn(columns, typed, (id) => ledger.last(table.name, id));
    // A row out of step with the header is one fault, already reported; what stands in its cells says nothing.
    const inStep = quotesPaired && typed.length === file.header.length;
    if (inStep) noteSaved(columns, typed, cells, { path: file.path, line }, saved);
    const row: DataRow = { table, path: file.path, line, cells, values: {}, broken: false };
    readValues(row, columns, inStep ? onIssue : () => {});
    if (!inStep) row.broken = true;
    return row;
  });
}

/** Where a column stands in a file. */
export interface Place {
  readonly key: string;
  readonly column: Column;
  /** Where it stands in the file; -1 where the file does not have it. */
  readonly index: number;
  readonly isRetired: boolean;
  /** Whether a file may be without it, as if it were empty. */
  readonly isLater: boolean;
}

/** The same with what its cells are and hold. */
interface ReadPlace extends Place {
  /** What was meant by what is typed. */
  readonly meant: (typed: string) => { readonly cell: string };
  readonly value: (cell: string) => { readonly value: unknown } | { readonly issue: CellIssue };
}

function cellsIn(
  columns: readonly ReadPlace[],
  typed: readonly string[],
  published: (id: string) => Cells | undefined,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { key, index, meant } of columns) cells[key] = meant(typed[index] ?? '').cell;
  for (const { key, index, isRetired } of columns)
    if (isRetired && index < 0) cells[key] = published(cells['id'] ?? '')?.[key] ?? '';
  return cells;
}

function readValues(row: DataRow, columns: readonly ReadPlace[], onIssue: OnCellIssue): void {
  for (const { key, column, index, isRetired, isLater, value } of columns) {
    if (index < 0 && !isRetired && !isLater) {
      // The header rule has reported the missing column once; its cells are not reported again.
      row.broken = true;
      continue;
    }
    const result = value(row.cells[key] ?? '');
    if ('value' in result) row.values[key] = result.value;
    else {
      row.broken = true;
      onIssue(row, column, result.issue);
    }
  }
}

function readingOf(column: Column, cell: string): { value: unknown } | { issue: CellIssue } {
  const reading = readCell(column, cell);
  if ('value' in reading) return reading;
  const { rule, message } = reading.refusal;
  return { issue: { rule, expected: message } };
}
