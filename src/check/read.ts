import type { LoadedFile } from '../load/load.ts';
import type { SheetRow } from '../load/parse.ts';
import type { Column } from '../tables/column.ts';
import { headerIndex, type Table } from '../tables/define.ts';
import type { DataRow } from './data.ts';

export interface CellIssue {
  readonly rule: string;
  readonly expected: string;
}

/** Called for each cell that its column's schema refuses. */
export type OnCellIssue = (row: DataRow, column: Column, issue: CellIssue) => void;

/** Sheet rows → data rows: cells found by their header, trimmed, and read by the schema of their column. */
export function readRows(table: Table, file: LoadedFile, onIssue: OnCellIssue): DataRow[] {
  const columns = Object.entries(table.columns).map(([key, column]) => ({
    key,
    column,
    index: headerIndex(file.header, column),
  }));
  const quotesPaired = !file.faults.some((fault) => fault.kind === 'quotes');
  return file.rows.map((sheetRow) => {
    // A row out of step with the header is one fault, already reported; what stands in its cells says nothing.
    const inStep = quotesPaired && sheetRow.cells.length === file.header.length;
    const row = readRow(table, file.path, columns, sheetRow, inStep ? onIssue : () => {});
    if (!inStep) row.broken = true;
    return row;
  });
}

function readRow(
  table: Table,
  path: string,
  columns: readonly { key: string; column: Column; index: number }[],
  sheetRow: SheetRow,
  onIssue: OnCellIssue,
): DataRow {
  const cells: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const row: DataRow = { table, path, line: sheetRow.line, cells, values, broken: false };
  for (const { key, index } of columns)
    cells[key] = (sheetRow.cells[index] ?? '').trim().normalize('NFC');
  for (const { key, column, index } of columns) {
    if (index < 0) {
      // The header rule has reported the missing column once; its cells are not reported again.
      row.broken = true;
      continue;
    }
    const result = column.schema.safeParse(cells[key]);
    if (result.success) values[key] = result.data;
    else {
      row.broken = true;
      const issue = result.error.issues[0];
      const params = issue?.code === 'custom' ? issue.params : undefined;
      onIssue(row, column, { rule: String(params?.['rule']), expected: issue?.message ?? '' });
    }
  }
  return row;
}
