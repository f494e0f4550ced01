/** What the check says of one cell if it read otherwise: shown where people are told how to read its messages. */
import { csvText } from '../ledger/csv-text.ts';
import { cellsOf } from '../ledger/digest.ts';
import { loadBytes } from '../load/load.ts';
import { headerOf, type Table } from '../tables/define.ts';
import { tables } from '../tables/index.ts';
import type { Problem } from './problem.ts';
import { checkTables } from './run.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

export interface Mistake {
  readonly table: Table;
  /** The rows of the table as far as they are shown, by the keys of its columns. */
  readonly rows: Rows;
  /** Which of them, counted from 0, and in which column. */
  readonly at: number;
  readonly key: string;
  readonly typed: string;
}

/** The message, as the check of a whole folder would say it; the line is that of the rows given. */
export function messageOf(
  { table, rows, at, key, typed }: Mistake,
  bodies: Rows,
  today: string,
): Problem | undefined {
  const wrong = rows.map((row, index) => {
    const cells = cellsOf(table, row);
    return Object.values(index === at ? { ...cells, [key]: typed } : cells);
  });
  const file = (of: Table, cells: readonly (readonly string[])[]) =>
    [of.file, loadBytes(`data/${of.file}`, encode(csvText(headerOf(of), cells)))] as const;
  const others = bodies.map((row) => Object.values(cellsOf(tables.bodies, row)));
  // Whatever else is wrong with so small a folder is no matter here.
  const { problems } = checkTables(new Map([file(tables.bodies, others), file(table, wrong)]), {
    today,
  });
  const { label = '' } = table.columns[key] ?? {};
  return problems.find(
    (one) => one.path.endsWith(table.file) && one.line === at + 2 && one.column === label,
  );
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
