/**
 * Each record as it stood from each day on which it changed, found by walking back from what is announced through its changes.
 *
 * A version begins on the day a change takes effect: that is the day from which people go by it. Changes of one day make one
 * version. A change that names a field has the field read as before; one without a field that announces a part takes the
 * part away again, and one that cancels a part gives it back as it was last published. What was cancelled before there was
 * a ledger is given back as a statement: the row itself is gone.
 */

import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { AnyRow } from '../records/define.ts';
import { listNamed, partsTableOf, sinceOf } from '../records/index.ts';
import { byPart, isOfBasis } from '../tables/basis-changes.ts';
import type { Citation } from '../tables/cell.ts';
import { citedKeys, isWithdrawn, type Table } from '../tables/define.ts';
import {
  allTables,
  type Duty,
  type ListChange,
  type RulingFinding,
  type TableName,
  tableNamed,
} from '../tables/index.ts';
import { type LawSucceeded, LawSuccession, lawSucceeded } from '../tables/law-succession.ts';
import { LAW_SUCCEEDED } from '../tables/list-changes.ts';
import { changedColumn, type Names } from './cells.ts';
import type { Changes } from './changes.ts';
import type { Item } from './items.ts';
import { byId, compare, groupBy } from './lookup.ts';
import type { ListedRuling } from './rulings.ts';

/** What has versions: a record whose every change, and every change of its parts, is on record; `list` tells which list it is in. */
export type Recorded = AnyRow & { readonly list: string };
export type PartOf<Whole extends Recorded> = Whole extends Item
  ? Duty
  : Whole extends ListedRuling
    ? RulingFinding
    : AnyRow;

export interface Version<Whole extends Recorded = Recorded> {
  /** The first day of the version, and the first day of the next one; undefined for the newest. */
  readonly from: string;
  readonly until: string | undefined;
  /** 已终止: the newest version of a record that is no longer in force. */
  readonly state: '现行' | '历史' | '未生效' | '已终止';
  readonly record: Whole;
  /** The duties of a matter, the findings of a ruling. */
  readonly parts: readonly PartOf<Whole>[];
  /** Cancellations that were still to come, each quoting what stood then. */
  readonly alsoThen: readonly ListChange[];
  /** The changes that made this version; empty for the first. */
  readonly changes: readonly ListChange[];
}
export type ItemVersion = Version<Item>;
export type RulingVersion = Version<ListedRuling>;

/** Everything announced, from which the walk starts, and what it is walked with. */
export interface Announced {
  readonly tables: CheckedTables;
  readonly changes: Changes;
  readonly names: Names;
  readonly ledger: Ledger;
}

/** What is walked back step by step. */
interface Standing {
  readonly record: Recorded;
  readonly parts: readonly AnyRow[];
  readonly alsoThen: readonly ListChange[];
}

/** The versions of the records of every list that keeps its past, newest first. */
export class History {
  readonly #announced: Announced;
  readonly #today: string;
  readonly #succession: LawSuccession;
  readonly #versions = new Map<string, readonly Version[]>();
  /** By table: the rows by id, and the rows of parts by the record they belong to. */
  readonly #rows = new Map<string, ReadonlyMap<string, AnyRow>>();
  readonly #parts = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();

  constructor(announced: Announced, today: string) {
    this.#announced = announced;
    this.#succession = new LawSuccession(announced.tables['law-articles']);
    this.#today = today;
  }

  /** Every version of a record, newest first; never empty. */
  of<Whole extends Recorded>({ id, list }: Whole): readonly Version<Whole>[] {
    let versions = this.#versions.get(id);
    if (versions === undefined) {
      versions = this.#walkBack(this.#present(id, list));
      this.#versions.set(id, versions);
    }
    // The walk changes neither the list of a record nor that of its parts.
    return versions as unknown as readonly Version<Whole>[];
  }

  /** Whether there is such a record. */
  has({ id, list }: Pick<Recorded, 'id' | 'list'>): boolean {
    return this.#rowsOf(list).has(id);
  }

  /** The version that held on a day; before a record took effect, its first. */
  at<Whole extends Recorded>(record: Whole, date: string): Version<Whole> {
    const versions = this.of(record);
    const version = versions.find(({ from }) => from <= date) ?? versions.at(-1);
    if (version === undefined) throw new Error(`${record.id} has no version`);
    return version;
  }

  /** The version in force today; before a record takes effect, its first. */
  inForce<Whole extends Recorded>(record: Whole): Version<Whole> {
    return this.at(record, this.#today);
  }

  /** The next version to come; undefined when no change is announced. */
  next<Whole extends Recorded>(record: Whole): Version<Whole> | undefined {
    const present = this.inForce(record);
    return this.of(record).findLast(({ from }) => from > present.from && from > this.#today);
  }

  /** The versions that have an address of their own: a record that never changed is its own page alone. */
  addressed<Whole extends Recorded>(record: Whole): readonly Version<Whole>[] {
    const versions = this.of(record);
    return versions.length > 1 ? versions : [];
  }

  /** Every two of the versions with an address, the older one first. */
  pairs<Whole extends Recorded>(record: Whole): { older: Version<Whole>; newer: Version<Whole> }[] {
    const versions = this.addressed(record);
    return versions.flatMap((newer, index) =>
      versions.slice(index + 1).map((older) => ({ older, newer })),
    );
  }

  #present(id: string, list: string): Standing {
    const row = this.#rowsOf(list).get(id);
    if (row === undefined) throw new Error(`no record ${id} in ${list}`);
    return { record: { ...row, list }, parts: this.#partsOf(list, id), alsoThen: [] };
  }

  #rowsOf(table: string): ReadonlyMap<string, AnyRow> {
    let rows = this.#rows.get(table);
    if (rows === undefined) {
      rows = byId(this.#announced.tables[table as TableName] as readonly AnyRow[]);
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
      parts = groupBy(this.#rowsOf(table.name).values(), (row) => String(row[partOf]));
      this.#parts.set(table.name, parts);
    }
    return parts.get(id) ?? [];
  }

  #walkBack(present: Standing): Version[] {
    const { id } = present.record;
    const changes = this.#announced.changes
      .of(id)
      .filter((change) => !isBirth(change, id) && !isCorrection(change))
      .sort(
        (left, right) =>
          compare(right.effective, left.effective) ||
          compare(right.publishedOn, left.publishedOn) ||
          compare(right.id, left.id),
      );
    const drafts: (Standing & Pick<Version, 'from' | 'changes'>)[] = [];
    let standing = present;
    for (const [from, made] of groupBy(changes, (change) => change.effective)) {
      drafts.push({ from, ...standing, changes: made });
      standing = made
        .flatMap((change) => byPart(allTables, change))
        .reduce((after, change) => this.#undo(after, change), standing);
    }
    drafts.push({ from: firstDay(standing.record), ...standing, changes: [] });
    return drafts.map((draft, index) => {
      const until = drafts[index - 1]?.from;
      const state = this.#stateOf(draft.record, draft.from, until);
      return { ...draft, parts: inOrder(draft.parts), until, state };
    });
  }

  #stateOf(record: Recorded, from: string, until: string | undefined): Version['state'] {
    if (until !== undefined && until <= this.#today) return '历史';
    if (from > this.#today) return '未生效';
    return isWithdrawn(tableNamed(record.list), record) ? '已终止' : '现行';
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
    const changed = changedColumn(change);
    if (changed === undefined) return standing;
    const before = {
      [changed.key]: this.#announced.names.read(changed.column, change.before ?? ''),
    };
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
    if (table.partOf === undefined) return undefined;
    const cells = this.#announced.ledger.last(table.name, record);
    if (cells === undefined) return undefined;
    const values = Object.entries(table.columns).map(
      ([key, column]) => [key, this.#announced.names.read(column, cells[key] ?? '')] as const,
    );
    return { id: record, ...Object.fromEntries(values) };
  }
}

/** Whether a change announces the record itself: there is nothing before it. */
function isBirth(change: ListChange, id: string): boolean {
  const { record, kind, field } = change;
  if (record !== id || field !== undefined) return false;
  return kind !== '取消' && kind !== LAW_SUCCEEDED && !isOfBasis(change);
}

/** Whether a change only sets right how an earlier one was written down: the record itself stays as it is. */
function isCorrection({ kind }: ListChange): boolean {
  return kind === '更正';
}

/** The day on which the first version begins: a ruling that has not taken effect stands as it was applied for. */
function firstDay(record: Recorded): string {
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
