/** What differs between two versions of an item, cell by cell. */
import { cellText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { type Duty, type ListChange, tables } from '../tables/index.ts';
import { inParts, valueDifference } from './cells.ts';
import type { Piece } from './difference.ts';
import type { ItemVersion } from './history.ts';
import type { Model } from './model.ts';

export interface CellDifference {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are parts of a list. */
  readonly inParts: boolean;
}

export interface DutyDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** As it stands in the newer version; for a removed one, in the older. */
  readonly duty: Duty;
  readonly cells: readonly CellDifference[];
}

export interface Comparison {
  readonly cells: readonly CellDifference[];
  readonly duties: readonly DutyDifference[];
  /** What the older version still held as a statement and the newer one no longer does. */
  readonly cancelled: readonly ListChange[];
}

/** Where a duty stands, not what it says: of no interest where a whole duty came or went. */
const PLACE = ['id', 'item', 'order'];

/** Compares two versions of one item; only what differs is told. */
export function compareVersions(model: Model, older: ItemVersion, newer: ItemVersion): Comparison {
  const ids = new Set([...newer.duties, ...older.duties].map(({ id }) => id));
  return {
    cells: cellDifferences(model, tables[newer.item.list], older.item, newer.item),
    duties: [...ids].flatMap((id) => {
      const isIt = (duty: Duty) => duty.id === id;
      return dutyDifference(model, older.duties.find(isIt), newer.duties.find(isIt)) ?? [];
    }),
    cancelled: older.alsoThen.filter((change) => !newer.alsoThen.includes(change)),
  };
}

/** Whether two versions read the same, as after a change that was taken back. */
export function isSame({ cells, duties, cancelled }: Comparison): boolean {
  return cells.length + duties.length + cancelled.length === 0;
}

function dutyDifference(
  model: Model,
  before: Duty | undefined,
  after: Duty | undefined,
): DutyDifference | undefined {
  const duty = after ?? before;
  if (duty === undefined) return undefined;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const leftOut = kind === 'changed' ? [] : PLACE;
  const cells = cellDifferences(model, tables.duties, before, after, leftOut);
  return cells.length === 0 ? undefined : { kind, duty, cells };
}

function cellDifferences(
  model: Model,
  table: Table,
  before: object | undefined,
  after: object | undefined,
  leftOut: readonly string[] = [],
): CellDifference[] {
  const valueIn = (row: object | undefined, key: string) =>
    (row as Readonly<Record<string, unknown>> | undefined)?.[key];
  return Object.entries<Column>(table.columns).flatMap(([key, column]) => {
    const [was, is] = [valueIn(before, key), valueIn(after, key)];
    if (leftOut.includes(key) || cellText(column, was) === cellText(column, is)) return [];
    const pieces = valueDifference(model, column, was, is);
    return [{ label: column.label, pieces, inParts: inParts(column) }];
  });
}
