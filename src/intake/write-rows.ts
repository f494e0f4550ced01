/** Rows written into the file of a table. What stood there stays as it was, byte for byte. */
import Papa from 'papaparse';
import { csvText } from '../ledger/csv-text.ts';
import { loadBytes } from '../load/load.ts';
import { headerIndex, headerOf, type Table } from '../tables/define.ts';
import type { Cells } from './new-rows.ts';

export interface TableEdits {
  readonly added: readonly Cells[];
  /** Cells that change, by the line on which their row begins. */
  readonly changed: ReadonlyMap<number, Cells>;
}

/** The file's text with rows added at its end and cells changed in place; the text of a file that is not there yet too. */
export function withEdits(text: string | undefined, table: Table, edits: TableEdits): string {
  const before = text ?? csvText(headerOf(table), []);
  const { header, rows } = loadBytes(table.file, new TextEncoder().encode(before));
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const keys = header.map((_, index) => keyAt(table, header, index));
  const lines = before.split('\n');
  // From the end, so that the lines above keep their numbers.
  for (const { line, cells } of rows.toReversed()) {
    const changes = edits.changed.get(line);
    if (changes === undefined) continue;
    const now = cells.map((cell, index) => changes[keys[index] ?? ''] ?? cell);
    const length = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
    const isLast = line - 1 + length >= lines.length;
    const end = newline === '\r\n' && !isLast ? '\r' : '';
    lines.splice(line - 1, length, ...`${rowText(now, newline)}${end}`.split('\n'));
  }
  const added = edits.added.map((cells) => keys.map((key) => cells[key] ?? ''));
  const whole = lines.join('\n');
  if (added.length === 0) return whole;
  const end = whole.endsWith('\n') ? '' : newline;
  return `${whole}${end}${added.map((row) => rowText(row, newline)).join(newline)}${newline}`;
}

const rowText = (cells: readonly string[], newline: string): string =>
  Papa.unparse([cells.map((cell) => cell.replaceAll('\n', newline))], { newline });

function keyAt(table: Table, header: readonly string[], index: number): string {
  const found = Object.entries(table.columns).find(
    ([, column]) => headerIndex(header, column) === index,
  );
  return found?.[0] ?? '';
}
