/** Columns of which nearly every cell holds what was published in another: each would do in the other's place, so only that tells. */
import type { Ledger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import type { Column } from '../tables/column.ts';
import { headerIndex, type Table } from '../tables/define.ts';
import { FEWEST, MOST_LOOKED_AT, nearly, type SpoiltColumn } from './spoilt-columns.ts';

/** A row as it is typed and as it was published, by the keys of the columns. */
interface Both {
  readonly line: number;
  /** A column that the file does not have, or did not when it was published, is as if it were empty. */
  readonly typed: (key: string) => string;
  readonly published: (key: string) => string;
}

export function swappedColumns(file: LoadedFile, table: Table, ledger: Ledger): SpoiltColumn[] {
  if (!ledger.knows(table.name)) return [];
  const rows = publishedRows(file, table, ledger);
  if (rows.length < FEWEST) return [];
  // A column that is as it was published, as nearly all are, is out of the question at once.
  const moved = Object.entries(table.columns).filter(
    ([key, { kind }]) =>
      kind.isId !== true && nearly(rows, (row) => row.typed(key) !== row.published(key)),
  );
  return moved.flatMap(([key, column]) => {
    const [heldBy] = moved.flatMap(([other, own]) => (holds(other, key, rows) ? [own] : []));
    return heldBy === undefined ? [] : [spoilt(key, column, heldBy, rows)];
  });
}

function publishedRows(
  { header, rows }: LoadedFile,
  { name, columns }: Table,
  ledger: Ledger,
): Both[] {
  const places = Object.entries(columns).flatMap(([key, column]) => {
    const index = headerIndex(header, column);
    return index < 0 ? [] : [[key, index] as const];
  });
  return rows
    .filter(({ cells }) => cells.length === header.length)
    .slice(0, MOST_LOOKED_AT)
    .flatMap(({ line, cells }) => {
      const typed = new Map(places.map(([key, index]) => [key, (cells[index] ?? '').trim()]));
      const published = ledger.last(name, typed.get('id') ?? '');
      if (published === undefined) return [];
      return [
        { line, typed: (key) => typed.get(key) ?? '', published: (key) => published[key] ?? '' },
      ];
    });
}

/** Whether nearly all that was published in one column, and is not the same in both, stands in the other now. */
function holds(other: string, key: string, rows: readonly Both[]): boolean {
  const telling = rows.filter(
    ({ published }) => published(key) !== '' && published(key) !== published(other),
  );
  return (
    other !== key &&
    telling.length >= FEWEST &&
    nearly(telling, ({ typed, published }) => typed(other) === published(key))
  );
}

function spoilt(key: string, column: Column, heldBy: Column, rows: readonly Both[]): SpoiltColumn {
  const wrong = rows.filter(({ typed, published }) => typed(key) !== published(key));
  const [first] = wrong;
  const found = first?.typed(key) ?? '';
  const line = first?.line ?? 1;
  return { column, isEmpty: false, heldBy, line, found, cure: '', count: wrong.length };
}
