/** What a person makes of one cell, whatever table it stands in. Which attacks fit a column follows from its definition. */
import type { Column } from '../../../src/tables/column.ts';
import type { Table } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import type { Ground } from './ground.ts';
import { type Attack, type Expected, oneOf, type Random, refusedAt } from './mutation.ts';
import {
  expectedOf,
  placeOf,
  type SheetRow,
  type Spot,
  spotsOf,
  tableOf,
  withRow,
} from './sheet.ts';

/** One cell that is to be spoilt, with all around it. */
export interface Cell extends Spot {
  readonly ground: Ground;
  readonly table: Table;
  readonly row: SheetRow;
  readonly text: string;
  readonly random: Random;
  /** Another cell of the row. */
  other(key: string): string;
}

export interface CellAttack {
  readonly name: string;
  readonly title: string;
  /** Whether it can be tried on a column. */
  fits(column: Column, key: string, table: Table): boolean;
  /** Whether a row will do; any row with something in the cell, if it is not said. */
  takes?(cell: Cell): boolean;
  /** What stands in the cell then. */
  spoil(cell: Cell): string | undefined;
  /** Whether the check may as well read the cell as what it was: in words that are known, a stray character changes nothing. */
  readonly isMendable?: boolean;
  /** What is to come of it; refused at the cell, if it is not said. */
  expected?: 'by-schema' | ((cell: Cell, spoilt: string) => Expected);
}

export const isFilled = ({ text }: Cell): boolean => text.trim() !== '';

/** The cells of a column in an order of chance. */
function cellsOf(ground: Ground, target: string, random: Random): Cell[] {
  const table = tableOf(target);
  const spots = spotsOf(ground, table);
  const spot = spots.find(({ key }) => key === target.split('/')[1]);
  if (spot === undefined) return [];
  const { rows } = ground.sheet(table);
  const start = Math.floor(random() * rows.length);
  return rows.map((_row, offset) => {
    const row = rows[(start + offset) % rows.length] ?? { line: 0, cells: [] };
    const at = (key: string) => spots.find((own) => own.key === key)?.index ?? -1;
    const other = (key: string) => row.cells[at(key)] ?? '';
    return { ...spot, ground, table, row, random, other, text: row.cells[spot.index] ?? '' };
  });
}

/** An attack on single cells as one on the ground. */
export function onCells(attack: CellAttack): Attack {
  const { name, title, fits, takes = isFilled } = attack;
  return {
    name,
    title,
    targets: () =>
      allTables.flatMap((table) =>
        Object.entries(table.columns)
          .filter(([key, column]) => fits(column, key, table))
          .filter(([key]) => !table.retired?.includes(key))
          .map(([key]) => `${table.name}/${key}`),
      ),
    mutate(ground, target, random) {
      for (const cell of cellsOf(ground, target, random).filter(takes)) {
        const spoilt = attack.spoil(cell);
        if (spoilt === undefined || spoilt === cell.text) continue;
        const { table, row, index, column } = cell;
        const cells = row.cells.with(index, spoilt);
        const expected = expectedFor(attack, cell, spoilt, cells);
        if (expected === undefined) continue;
        const what = `${table.file}:${row.line} ${column.label}「${cell.text}」→「${spoilt}」`;
        return { files: withRow(ground, table, row, cells), what, expected };
      }
      return undefined;
    },
  };
}

function expectedFor(
  { expected, isMendable }: CellAttack,
  cell: Cell,
  spoilt: string,
  cells: readonly string[],
): Expected | undefined {
  if (expected === 'by-schema') return expectedOf(cell.ground, cell.table, cell.row, cells);
  const told =
    expected?.(cell, spoilt) ?? refusedAt(placeOf(cell.table, cell.row.line, cell.column));
  return told.verdict === 'refused' && isMendable ? { ...told, orSame: true } : told;
}

/** A text with something put in the middle of it, between two characters. */
export function withInside({ text, random }: Cell, inside: string): string {
  const characters = [...text];
  const at = 1 + Math.floor(random() * Math.max(1, characters.length - 1));
  return characters.toSpliced(Math.min(at, characters.length), 0, inside).join('');
}

/** One of several that is not what stands there. */
export function another({ random, text }: Cell, values: readonly string[]): string | undefined {
  return oneOf(
    random,
    values.filter((value) => value !== text),
  );
}
