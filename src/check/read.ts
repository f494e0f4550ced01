import type { Cells } from '../ledger/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import type { SheetRow } from '../load/parse.ts';
import { cellMeant } from '../tables/as-saved.ts';
import { type Column, readCell } from '../tables/column.ts';
import { columnsIn, headerIndex, type Table } from '../tables/define.ts';
import { frozen } from '../tables/frozen.ts';
import type { DataRow, OpenRow } from './data.ts';
import { remembered } from './remembered.ts';
import type { TextFault, TextRule } from './rule.ts';
import { type SavedCell, savedIn } from './saved.ts';
import { TextLooks } from './text-looks.ts';
import { textRules } from './text-rules.ts';

export interface CellIssue {
  readonly rule: string;
  readonly expected: string;
}

/** What there is to be said of how a row was read; of nearly every row, nothing. */
export interface RowNotes {
  /** Cells that the schema of their column refuses. */
  readonly refused: { readonly column: Column; readonly issue: CellIssue }[];
  /** Cells that were read as what they were meant to say. */
  readonly saved: readonly SavedCell[];
  /** What the rules of the text say of cells. */
  readonly faults: {
    readonly rule: TextRule;
    readonly column: Column;
    readonly fault: TextFault;
  }[];
}

/** The rows of a file, with what there is to be said of some. */
export interface ReadRows {
  readonly rows: readonly DataRow[];
  /** By the places of the rows. */
  readonly notes: ReadonlyMap<number, RowNotes>;
}

/** Finds a row that was read before, of the same cells. */
export type KnownRow = (row: SheetRow) => readonly [DataRow, RowNotes | undefined] | undefined;

const looks = new TextLooks(textRules.filter((rule) => rule.scope === '文字'));

/**
 * Sheet rows → data rows: cells found by their header, as they were meant, and read by the schema of their column. What was published in
 * a retired column that the file does not have any more is taken from the ledger. `known`: a row that was read before, of the same
 * cells.
 */
export function readRows(
  table: Table,
  file: LoadedFile,
  ledger: Ledger,
  known: KnownRow = () => undefined,
): ReadRows {
  const columns = Object.entries(table.columns).map(([key, column]) => ({
    key,
    column,
    index: headerIndex(file.header, column),
    isRetired: table.retired?.includes(key) ?? false,
    isLater: table.later?.includes(key) ?? false,
    meant: remembered((typed) => ({ cell: cellMeant(column, typed) })),
    value: remembered((cell) => readingOf(column, cell)),
  }));
  const quotesPaired = areQuotesPaired(file);
  const notes = new Map<number, RowNotes>();
  const rows = file.rows.map((sheetRow, at) => {
    const [before, noted] = known(sheetRow) ?? [];
    if (before !== undefined) {
      if (noted !== undefined) notes.set(at, noted);
      return before;
    }
    const { cells: typed, line } = sheetRow;
    const cells = cellsIn(columns, typed, (id) => ledger.last(table.name, id));
    // A row out of step with the header is one fault, already reported; what stands in its cells says nothing.
    const inStep = quotesPaired && typed.length === file.header.length;
    const row: OpenRow = { table, path: file.path, line, cells, values: {}, broken: !inStep };
    const refused = readValues(row, columns);
    const saved = inStep ? savedIn(columns, typed, cells) : NONE;
    const faults = textFaultsIn(row);
    if (refused.length + saved.length + faults.length > 0)
      notes.set(at, { refused: inStep ? refused : NONE, saved, faults });
    return row;
  });
  return { rows, notes };
}

const NONE: never[] = [];

/** Whether the cells of a file are those that its lines look like. */
export const areQuotesPaired = ({ faults }: LoadedFile): boolean =>
  !faults.some(({ kind }) => kind === 'quotes');

/** What the rules of the text find in the cells of a row. */
function textFaultsIn(row: OpenRow): RowNotes['faults'] {
  let found: RowNotes['faults'] | undefined;
  for (const [key, column] of columnsIn(row.table)) {
    const text = row.cells[key] ?? '';
    if (text === '') continue;
    for (const rule of looks.at(text)) {
      const fault = rule.check(text, column);
      if (fault === undefined) continue;
      if (rule.level === '错误') row.broken = true;
      found ??= [];
      found.push({ rule, column, fault: { found: text, ...fault } });
    }
  }
  return found ?? NONE;
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

function readValues(row: OpenRow, columns: readonly ReadPlace[]): RowNotes['refused'] {
  let refused: RowNotes['refused'] | undefined;
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
      refused ??= [];
      refused.push({ column, issue: result.issue });
    }
  }
  return refused ?? NONE;
}

function readingOf(column: Column, cell: string): { value: unknown } | { issue: CellIssue } {
  const reading = readCell(column, cell);
  if ('value' in reading) return { value: frozen(reading.value) };
  const { rule, message } = reading.refusal;
  return { issue: { rule, expected: message } };
}
