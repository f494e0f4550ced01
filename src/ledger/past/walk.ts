/**
 * Each record as it stood from each day on which it changed, found by walking back from what is announced through its changes.
 *
 * A version begins on the day a change takes effect: that is the day from which people go by it. Changes of one day make one
 * version. A change that names a field has the field read as before; one without a field that announces a part takes the
 * part away again, and one that cancels a part gives it back as it was last published. What was cancelled before there was
 * a ledger is given back as a statement: the row itself is gone.
 */
import type { AnyRow } from '../../records/define.ts';
import { listNamed, listOf, partsTableOf, sinceOf } from '../../records/index.ts';
import { inList } from '../../records/listed.ts';
import { append } from '../../tables/append.ts';
import { byPart, isOfBasis } from '../../tables/basis-changes.ts';
import type { Citation } from '../../tables/cell.ts';
import { citedKeys, type Table } from '../../tables/define.ts';
import { allTables, type LawArticle, type ListChange, tableNamed } from '../../tables/index.ts';
import { type LawSucceeded, LawSuccession, lawSucceeded } from '../../tables/law-succession.ts';
import { isToldOnly, LAW_SUCCEEDED } from '../../tables/list-changes.ts';
import type { Ledger } from '../ledger.ts';
import { Names, type RowsByTable } from './names.ts';
import { Told } from './told.ts';

/** A record with the name of the list it is in. */
export type Listed = AnyRow & { readonly list: string };

/** A record and its parts as they stood from a day on. */
export interface Stood {
  readonly from: string;
  readonly record: Listed;
  readonly parts: readonly AnyRow[];
  /** Cancellations that were still to come, each quoting what stood then. */
  readonly alsoThen: readonly ListChange[];
  /** The changes that made it so; none for the first. */
  readonly changes: readonly ListChange[];
}

type Standing = Omit<Stood, 'from' | 'changes'>;

/** Rows with their past, by what is announced of them and what was published before. */
export class Past {
  readonly told: Told;
  readonly names: Names;
  readonly #tables: RowsByTable;
  readonly #ledger: Ledger;
  readonly #succession: LawSuccession;
  /** By table: the rows by id, and the rows of parts by the record they belong to. */
  readonly #rows = new Map<string, ReadonlyMap<string, AnyRow>>();
  readonly #parts = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();
  #changes: ReadonlyMap<string, readonly ListChange[]> | undefined;

  constructor(tables: RowsByTable, ledger: Ledger, today: string, names = new Names(tables)) {
    this.#tables = tables;
    this.#ledger = ledger;
    this.names = names;
    this.told = new Told(ledger, today);
    this.#succession = new LawSuccession((tables['law-articles'] ?? []) as readonly LawArticle[]);
  }

  /** Whether there is such a record in a list that keeps its past. */
  has({ id, list }: Pick<Listed, 'id' | 'list'>): boolean {
    return keepsPast(list) && this.#rowsOf(list).has(id);
  }

  /** Every version of a record, newest first; never empty. */
  of(id: string, list: string): Stood[] {
    const row = this.#rowsOf(list).get(id);
    if (row === undefined) throw new Error(`no record ${id} in ${list}`);
    let standing: Standing = {
      record: inList(row, list),
      parts: this.#partsOf(list, id),
      alsoThen: [],
    };
    const stood: Stood[] = [];
    for (const [from, changes] of Map.groupBy(this.#made(id), (change) => this.told.from(change))) {
      stood.push({ from, ...standing, changes });
      standing = changes
        .flatMap((change) => byPart(allTables, change))
        .reduce((after, change) => this.#undo(after, change), standing);
    }
    stood.push({ from: firstDay(standing.record), ...standing, changes: [] });
    return stood.map((one) => ({ ...one, parts: inOrder(one.parts) }));
  }

  /** The rows that the versions of a record are made of: its own, those of its parts as announced, and its changes. */
  sourcesOf(id: string, list: string): readonly unknown[] {
    return [this.#rowsOf(list).get(id), ...this.#partsOf(list, id), ...this.changesOf(id)];
  }

  /** Whether all that changes are undone with is the same here as there. */
  undoesAs(other: Past): boolean {
    return (
      this.names === other.names &&
      this.#ledger === other.#ledger &&
      this.#tables['law-articles'] === other.#tables['law-articles']
    );
  }

  /** The changes of a record and of its parts, those too that only tell. */
  changesOf(id: string): readonly ListChange[] {
    this.#changes ??= this.#changesByRecord();
    return this.#changes.get(id) ?? [];
  }

  #changesByRecord(): Map<string, ListChange[]> {
    const found = new Map<string, ListChange[]>();
    for (const change of (this.#tables['list-changes'] ?? []) as readonly ListChange[])
      for (const id of new Set([change.record, this.#wholeOf(change)])) append(found, id, change);
    return found;
  }

  #wholeOf({ list, record }: ListChange): string {
    const { partOf, name } = tableNamed(list);
    if (partOf === undefined) return record;
    const row = this.#rowsOf(name).get(record) ?? this.#ledger.last(name, record);
    return String(row?.[partOf] ?? record);
  }

  /** What made the versions of a record, the newest first. */
  #made(id: string): ListChange[] {
    const order = (change: ListChange) =>
      [this.told.from(change), change.effective, change.publishedOn, change.id].join(' ');
    return this.changesOf(id)
      .filter((change) => !isBirth(change, id) && !isToldOnly(change))
      .sort((left, right) => (order(left) < order(right) ? 1 : -1));
  }

  #rowsOf(table: string): ReadonlyMap<string, AnyRow> {
    let rows = this.#rows.get(table);
    if (rows === undefined) {
      const own = (this.#tables[table] ?? []) as readonly AnyRow[];
      rows = new Map(own.map((row) => [row.id, row]));
      this.#rows.set(table, rows);
    }
    return rows;
  }

  #partsOf(list: string, id: string): readonly AnyRow[] {
    const table = partsTableOf(listNamed(list));
    if (table?.partOf === undefined) return [];
    let parts = this.#parts.get(table.name);
    if (parts === undefined) {
      const { partOf } = table;
      parts = Map.groupBy(this.#rowsOf(table.name).values(), (row) => String(row[partOf]));
      this.#parts.set(table.name, parts);
    }
    return parts.get(id) ?? [];
  }

  #undo(standing: Standing, change: ListChange): Standing {
    const { record, parts, alsoThen } = standing;
    const succeeded = lawSucceeded(change);
    if (succeeded !== undefined) return this.#beforeLaw(standing, change.record, succeeded);
    if (change.field === undefined) {
      if (change.kind !== '取消')
        return { ...standing, parts: parts.filter(({ id }) => id !== change.record) };
      const part = this.#lastPublished(change);
      return part === undefined || parts.some(({ id }) => id === part.id)
        ? { ...standing, alsoThen: [change, ...alsoThen] }
        : { ...standing, parts: withPart(parts, part) };
    }
    const column = tableNamed(change.list).columns[change.field];
    if (column === undefined) return standing;
    const before = { [change.field]: this.names.read(column, change.before ?? '') };
    if (change.record === record.id) return { ...standing, record: { ...record, ...before } };
    return {
      ...standing,
      parts: parts.map((part) => (part.id === change.record ? { ...part, ...before } : part)),
    };
  }

  /** Citations that have not yet followed a law into the one that took its place: all of a record, or those of one part. */
  #beforeLaw(standing: Standing, changed: string, succeeded: LawSucceeded): Standing {
    const { record, parts } = standing;
    const partsTable = partsTableOf(listNamed(record.list));
    const isWhole = changed === record.id;
    return {
      ...standing,
      record: isWhole ? this.#ledBack(tableNamed(record.list), record, succeeded) : record,
      parts: parts.map((part) =>
        isWhole || part.id === changed ? this.#ledBack(partsTable, part, succeeded) : part,
      ),
    };
  }

  #ledBack<Row extends AnyRow>(table: Table | undefined, row: Row, succeeded: LawSucceeded): Row {
    const before = citedKeys(table?.columns ?? {}).map((key) => [
      key,
      this.#succession.before(row[key] as readonly Citation[], succeeded),
    ]);
    return { ...row, ...Object.fromEntries(before) };
  }

  /** A part that was taken out of its table, as the ledger keeps it. */
  #lastPublished({ list, record }: ListChange): AnyRow | undefined {
    const table = tableNamed(list);
    return table.partOf === undefined
      ? undefined
      : lastRow(this.#ledger, this.names, table, record);
  }
}

/** A row as it was last published, read as its table reads its cells. */
export function lastRow(ledger: Ledger, names: Names, table: Table, id: string) {
  const cells = ledger.last(table.name, id);
  if (cells === undefined) return undefined;
  const values = Object.entries(table.columns).map(
    ([key, column]) => [key, names.read(column, cells[key] ?? '')] as const,
  );
  return { id, ...Object.fromEntries(values) };
}

/** Whether the records of a list are told as they were. */
const keepsPast = (list: string): boolean => listOf(list)?.table.changes === 'on-record';

/** Whether a change announces the record itself: there is nothing before it. */
function isBirth(change: ListChange, id: string): boolean {
  const { record, kind, field } = change;
  if (record !== id || field !== undefined) return false;
  return kind !== '取消' && kind !== LAW_SUCCEEDED && !isOfBasis(change);
}

/** The day on which the first version begins: a ruling that has not taken effect stands as it was applied for. */
function firstDay(record: Listed): string {
  const since = sinceOf(listNamed(record.list), record);
  if (since === undefined) throw new Error(`${record.id} has no day from which it holds`);
  return since;
}

/** With a part back in the place that its id has among the others. */
function withPart(parts: readonly AnyRow[], part: AnyRow): AnyRow[] {
  const index = parts.findIndex(({ id }) => id > part.id);
  return parts.toSpliced(index === -1 ? parts.length : index, 0, part);
}

/** Duties have an order of their own; findings stand as they are written. */
function inOrder(parts: readonly AnyRow[]): AnyRow[] {
  const orderOf = ({ order }: AnyRow) => (typeof order === 'number' ? order : 0);
  return parts.toSorted((left, right) => orderOf(left) - orderOf(right));
}
