/** The rows of a table taken apart, changed and written again. */
import Papa from 'papaparse';
import { cellMeant } from '../../../src/tables/as-saved.ts';
import type { Column } from '../../../src/tables/column.ts';
import { headerIndex, type Table } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { type Files, FOLDER, type Ground } from './ground.ts';
import {
  type Attack,
  type Expected,
  type Mutation,
  type Place,
  type Random,
  refusedAt,
  unknowable,
  WHY,
} from './mutation.ts';

/** One row with its line. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A column of a table in a file. */
export interface Spot {
  readonly key: string;
  readonly column: Column;
  readonly index: number;
}

export const tableOf = (target: string): Table => {
  const table = allTables.find(({ name }) => name === target.split('/')[0]);
  if (table === undefined) throw new Error(`no table is named ${target}`);
  return table;
};

/** An attack that is tried on every table. */
export const onTables = (
  name: string,
  title: string,
  mutate: (ground: Ground, table: Table, random: Random) => Mutation | undefined,
): Attack => ({
  name,
  title,
  targets: () => allTables.map((table) => table.name),
  mutate: (ground, target, random) => mutate(ground, tableOf(target), random),
});

export const pathOf = ({ file }: Table): string => `${FOLDER}/${file}`;

/** The columns that the file of a table has. */
export function spotsOf(ground: Ground, table: Table): Spot[] {
  const { header } = ground.sheet(table);
  return Object.entries(table.columns).flatMap(([key, column]) => {
    const index = headerIndex(header, column);
    return index < 0 ? [] : [{ key, column, index }];
  });
}

/** A table's file with other rows. */
export function withRows(
  ground: Ground,
  table: Table,
  rows: readonly (readonly string[])[],
  header: readonly string[] = ground.sheet(table).header,
): Files {
  const text = Papa.unparse([header, ...rows] as string[][], { newline: '\n' });
  return new Map([[table.file, new TextEncoder().encode(`${text}\n`)]]);
}

/** The same with one row in the place of another. */
export function withRow(
  ground: Ground,
  table: Table,
  { line }: SheetRow,
  cells: readonly string[],
): Files {
  const rows = ground.sheet(table).rows;
  return withRows(
    ground,
    table,
    rows.map((row) => (row.line === line ? cells : row.cells)),
  );
}

export const placeOf = (table: Table, line?: number, column?: Column): Place => ({
  path: pathOf(table),
  line,
  column: column?.label,
});

/** Whether a cell could stand in a column by itself. */
export const couldStand = (column: Column, cell: string): boolean =>
  column.schema.safeParse(cellMeant(column, cell)).success;

/** What is to come of a row whose cells were changed to something that may or may not make sense. */
export function expectedOf(
  ground: Ground,
  table: Table,
  row: SheetRow,
  cells: readonly string[],
): Expected | undefined {
  const changed = spotsOf(ground, table).filter(
    ({ column, index }) =>
      cellMeant(column, cells[index] ?? '') !== cellMeant(column, row.cells[index] ?? ''),
  );
  if (changed.length === 0) return undefined;
  const unfit = changed.filter(({ column, index }) => !couldStand(column, cells[index] ?? ''));
  const at = (spots: readonly Spot[]) =>
    refusedAt(...spots.map(({ column }) => placeOf(table, row.line, column)));
  if (unfit.length > 0) return at(unfit);
  const changes = ground.changesOf(table);
  if (changes === 'unpublished') return unknowable(WHY.valid);
  const isFree = ({ key, index }: Spot) =>
    table.freeColumns?.includes(key) ||
    (table.changes === 'corrected' && (row.cells[index] ?? '').trim() === '');
  const told = changed.filter((spot) => !isFree(spot));
  return changes === 'free' || told.length === 0 ? unknowable(WHY.free) : at(told);
}
