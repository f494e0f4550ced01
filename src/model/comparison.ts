/** What differs between two versions of a record, cell by cell. */
import { listNamed, partsTableOf } from '../records/index.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import type { ListChange } from '../tables/index.ts';
import { inParts, valueDifference } from './cells.ts';
import type { Piece } from './difference.ts';
import type { PartOf, Recorded, Version } from './history.ts';
import type { Model } from './model.ts';

export interface CellDifference {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are parts of a list. */
  readonly inParts: boolean;
}

export interface PartDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** As it stands in the newer version; for a removed one, in the older. */
  readonly part: PartOf<Recorded>;
  readonly cells: readonly CellDifference[];
}

export interface Comparison {
  readonly cells: readonly CellDifference[];
  readonly parts: readonly PartDifference[];
  /** What the older version still held as a statement and the newer one no longer does. */
  readonly cancelled: readonly ListChange[];
}

/** Compares two versions of one record; only what differs is told. */
export function compareVersions(model: Model, older: Version, newer: Version): Comparison {
  const list = listNamed(newer.record.list);
  const parts = partsTableOf(list);
  const [was, is] = [older, newer].map(
    ({ parts }) => new Map(parts.map((part) => [part.id, part])),
  );
  const ids = new Set([...newer.parts, ...older.parts].map(({ id }) => id));
  return {
    cells: cellDifferences(model, list.table, older.record, newer.record),
    parts:
      parts === undefined
        ? []
        : [...ids].flatMap((id) => partDifference(model, parts, was?.get(id), is?.get(id)) ?? []),
    cancelled: older.alsoThen.filter((change) => !newer.alsoThen.includes(change)),
  };
}

/** Whether two versions read the same, as after a change that was taken back. */
export function isSame({ cells, parts, cancelled }: Comparison): boolean {
  return cells.length + parts.length + cancelled.length === 0;
}

function partDifference(
  model: Model,
  table: Table,
  before: PartOf<Recorded> | undefined,
  after: PartOf<Recorded> | undefined,
): PartDifference | undefined {
  const part = after ?? before;
  if (part === undefined) return undefined;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  // Where a part stands is of no interest where it came or went as a whole.
  const leftOut = kind === 'changed' ? [] : ['id', 'order', table.partOf ?? ''];
  const cells = cellDifferences(model, table, before, after, leftOut);
  return cells.length === 0 ? undefined : { kind, part, cells };
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
