/** From which day on a record that was withdrawn holds no longer. */
import type { AnyRow, Records } from '../../records/define.ts';
import { beginsOn, dayOf } from '../../records/index.ts';
import { append } from '../../tables/append.ts';
import { isWithdrawn } from '../../tables/define.ts';
import type { ListChange } from '../../tables/index.ts';
import { newestFirst } from '../../tables/order.ts';
import type { RowsByTable } from './names.ts';
import type { Past } from './walk.ts';

/** The change that ended a record, among those of the record itself; undefined where none tells. */
export function endingChange(
  { table: { withdrawn } }: Records,
  row: AnyRow,
  changes: readonly ListChange[],
): ListChange | undefined {
  if (withdrawn === undefined) return undefined;
  const status = String(row[withdrawn.column]);
  // A row without a field may cancel only something in the record: it speaks where none speaks of the state.
  return (
    changes.find(
      ({ kind, field, after }) =>
        field === withdrawn.column && (kind === '取消' || after === status),
    ) ?? changes.find(({ kind, field }) => kind === '取消' && field === undefined)
  );
}

/** The day on which a record ends where no change tells of it: when the first of its successors begins, or that it names itself. */
export function endingWithout(
  list: Records,
  row: AnyRow,
  successors: readonly AnyRow[],
): string | undefined {
  const [first] = successors;
  const begun = first && beginsOn(list, first);
  if (begun !== undefined) return begun;
  const { life } = list.table;
  const day = life === undefined ? undefined : row[life.until];
  return typeof day === 'string' ? day : undefined;
}

/** The ends of the records of some tables. */
export class Endings {
  readonly #tables: RowsByTable;
  readonly #past: Past;
  readonly #successors = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();

  constructor(tables: RowsByTable, past: Past) {
    this.#tables = tables;
    this.#past = past;
  }

  /** Undefined while a record holds, and where nobody tells since when it does not. */
  of(list: Records, row: AnyRow): string | undefined {
    if (!isWithdrawn(list.table, row)) return undefined;
    const own = this.#past.changesOf(row.id).filter(({ record }) => record === row.id);
    const change = endingChange(list, row, own.sort(newestFirst(({ publishedOn }) => publishedOn)));
    if (change !== undefined) return this.#past.told.from(change);
    return endingWithout(list, row, this.#successorsOf(list).get(row.id) ?? []);
  }

  #successorsOf(list: Records): ReadonlyMap<string, readonly AnyRow[]> {
    const { name } = list.table;
    const made = this.#successors.get(name) ?? this.#pairs(list);
    this.#successors.set(name, made);
    return made;
  }

  /** By the record that was replaced, whichever of the two names the other. */
  #pairs(list: Records): Map<string, AnyRow[]> {
    const { name, succession } = list.table;
    const found = new Map<string, AnyRow[]>();
    if (succession === undefined) return found;
    const rows = (this.#tables[name] ?? []) as readonly AnyRow[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows.toSorted(newestFirst((one) => dayOf(list, one) ?? '')))
      for (const id of [(row[succession.column] ?? []) as string | readonly string[]].flat()) {
        const successor = succession.names === 'successor' ? byId.get(id) : row;
        const earlier = succession.names === 'successor' ? row.id : id;
        if (successor !== undefined) append(found, earlier, successor);
      }
    return found;
  }
}
