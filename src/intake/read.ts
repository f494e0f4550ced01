/** A file → the rows of a table as they stand in it, and what became of every other row. */
import type { Table } from '../tables/define.ts';
import { findHeader, type Header } from './header.ts';
import { type FileFault, openSheets } from './open.ts';
import { type Fate, type OtherRow, type RawRecord, rowsUnder } from './rows.ts';
import { Grid, type Sheet } from './sheet.ts';

/** What was read of one sheet. */
export interface SheetHeads {
  readonly sheet: string;
  /** The rows of the header, counted from 1. */
  readonly from: number;
  readonly to: number;
  /** What stands over columns that were not read. */
  readonly personal: readonly string[];
  readonly unknown: readonly string[];
}

export interface ReadFile {
  readonly table: Table;
  /** Every row of every sheet down to the last that has anything in it. */
  readonly rowsIn: number;
  readonly records: readonly RawRecord[];
  readonly others: readonly OtherRow[];
  readonly heads: readonly SheetHeads[];
}

/** Why a file gave no rows. */
export type Unread = FileFault | 'no-rows' | 'no-header';

/** Reads the rows of one of some tables: the one whose header is found best. `file`: how it is called. */
export function readFileRows(
  bytes: Uint8Array,
  tables: readonly Table[],
  file = '',
): ReadFile | Unread {
  const sheets = openSheets(bytes);
  if (typeof sheets === 'string') return sheets;
  if (sheets.every(({ rows }) => rows.length === 0)) return 'no-rows';
  const found = sheets.map((sheet) => {
    const grid = new Grid(sheet);
    return { sheet, grid, header: sheet.isHidden ? undefined : findHeader(grid, tables) };
  });
  const table = mostOf(found.flatMap(({ header }) => header?.table ?? []));
  if (table === undefined) return 'no-header';
  const parts = found.map(({ sheet, grid, header }) =>
    header?.table === table
      ? { ...rowsUnder(grid, header, file), heads: [headsOf(sheet, header)] }
      : { records: [], others: allOf(file, sheet, whyNot(sheet, header)), heads: [] },
  );
  const read = {
    table,
    rowsIn: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    records: parts.flatMap(({ records }) => records),
    others: parts.flatMap(({ others }) => others),
    heads: parts.flatMap(({ heads }) => heads),
  };
  assertConserved(read);
  return read;
}

/** No row is lost and none is there twice; a mistake here would lose what a department wrote without a word. */
function assertConserved({ rowsIn, records, others }: ReadFile): void {
  const places = new Set([...records, ...others].map(({ sheet, row }) => `${sheet}\n${row}`));
  const out = records.length + others.length;
  if (out !== rowsIn || places.size > out)
    throw new Error(`${rowsIn} rows were read and ${out} came of them`);
}

function mostOf(tables: readonly Table[]): Table | undefined {
  const count = (table: Table) => tables.filter((other) => other === table).length;
  return tables.toSorted((left, right) => count(right) - count(left))[0];
}

function whyNot({ isHidden }: Sheet, header: Header | undefined): Fate {
  if (isHidden) return 'hidden-sheet';
  return header === undefined ? 'no-header' : 'other-table';
}

const allOf = (file: string, { name: sheet, rows }: Sheet, fate: Fate): OtherRow[] =>
  rows.map((cells, index) => ({
    ...{ file, sheet, row: index + 1 },
    fate: cells.every((text) => text === '') ? 'blank' : fate,
  }));

const headsOf = ({ name }: Sheet, { top, bottom, personal, unknown }: Header): SheetHeads => ({
  ...{ sheet: name, from: top + 1, to: bottom + 1, personal, unknown },
});
