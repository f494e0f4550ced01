/** What differs from the last publication and is not on record: the checks report it, and the drafts are made from it. */

import type { Cells } from '../ledger/digest.ts';
import { byPart } from '../tables/basis-changes.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import { columnsIn, isRecorded, type Table } from '../tables/define.ts';
import type { ListChange } from '../tables/index.ts';
import {
  citationsText,
  type LawSucceeded,
  LawSuccession,
  lawSucceeded,
  marked,
} from '../tables/law-succession.ts';
import { ANNOUNCING } from './change-order.ts';
import type { Data, DataRow } from './data.ts';
import { derived } from './kept/derived.ts';
import { sameChanges } from './same-change.ts';

/** A published field that now reads otherwise. */
export interface Difference {
  readonly row: DataRow;
  readonly key: string;
  readonly column: Column;
  /** As last published, and now; names are ids. */
  readonly before: string;
  readonly after: string;
}

/** A published record that is no longer in its table. */
export interface Removal {
  readonly table: Table;
  readonly id: string;
  readonly cells: Cells;
}

/** Tables of which something was published before, where they can be read at all. */
export function publishedTables(data: Data): Table[] {
  return data.tables.filter(
    ({ name, published }) => published && data.ledger.knows(name) && !data.unread.has(name),
  );
}

/** Those of which some change has to be on record. */
export function recordedTables(data: Data): Table[] {
  return publishedTables(data).filter(isRecorded);
}

/** The fields of a table's published rows that differ from their last publication. */
export function differences(data: Data, table: Table): Difference[] {
  return data.all(table.name).flatMap((row) => fieldsSince(data, row));
}

/**
 * The fields of a published row that differ, or all of them, as they were published and as they are now. A column that the
 * table has been given since then was never published: filling it for the first time changes nothing that anybody could have read.
 */
function fieldsSince(data: Data, row: DataRow, all = false): Difference[] {
  const { table } = row;
  const published = row.broken ? undefined : data.ledger.last(table.name, row.cells['id'] ?? '');
  if (published === undefined) return [];
  const found: Difference[] = [];
  for (const [key, column] of columnsIn(table)) {
    const before = published[key];
    if (before === undefined) continue;
    const after = cellText(column, row.values[key]);
    if (all || before !== after) found.push({ row, key, column, before, after });
  }
  return found;
}

/**
 * The fields of a published row whose changes have to be on record: those that differ, and of a record that changes speak of
 * all. Of a fact, what was left empty may be filled in later, and some columns go on as things go on.
 */
export function recordedFields(data: Data, row: DataRow, pending: PendingChanges): Difference[] {
  const { changes, freeColumns = [] } = row.table;
  const fields = fieldsSince(data, row, pending.of(row.table, row.cells['id'] ?? '').length > 0);
  if (changes !== 'corrected') return fields;
  return fields.filter(
    (field) =>
      pending.about(field).length > 0 || (field.before !== '' && !freeColumns.includes(field.key)),
  );
}

/**
 * The rows of changes; one that tells what several parts rest on stands as one for each of them, and one that says what
 * another has said is left out.
 */
export const changeRows = (data: Data): readonly DataRow[] => data.once(findChangeRows);

const findChangeRows = (data: Data): DataRow[] => changesAmong(data, data.all('list-changes'));

function changesAmong(data: Data, rows: readonly DataRow[]): DataRow[] {
  const same = sameChanges(data);
  return rows
    .filter((row) => !same.has(row))
    .flatMap((row) =>
      byPart(data.tables, row.values as unknown as ListChange).map((values) =>
        values === row.values ? row : { ...row, values: { ...values } },
      ),
    );
}

/** The same, of the rows that could be read whole, typed. */
export function soundChangeRows(data: Data): DataRow<ListChange>[] {
  return changeRows(data).filter((row) => !row.broken) as unknown as DataRow<ListChange>[];
}

/** The changes that are not published yet, for all rules alike. */
export const pendingIn = (data: Data): PendingChanges => data.once(makePending);

const makePending = (data: Data): PendingChanges => new PendingChanges(data);

/** The rows of changes that are not published yet, by what they speak of. */
export class PendingChanges {
  readonly #byRecord: ReadonlyMap<string, readonly DataRow[]>;

  constructor(data: Data) {
    const { ledger } = data;
    const pending = data
      .all('list-changes')
      .filter(({ cells }) => ledger.find('list-changes', cells['id'] ?? '') === undefined);
    const rows = changesAmong(data, pending);
    this.#byRecord = Map.groupBy(rows, ({ values }) => `${values['list']}\n${values['record']}`);
  }

  of(table: Table, id: string): readonly DataRow[] {
    return this.#byRecord.get(`${table.name}\n${id}`) ?? [];
  }

  /** The rows about one field. */
  about({ row, key }: Difference): readonly DataRow[] {
    return this.of(row.table, row.cells['id'] ?? '').filter(
      ({ values }) => values['field'] === key,
    );
  }

  /** The laws that took the place of others in the citations of a row, or of the record it is a part of. */
  succeeded({ row: { table, cells, values }, column }: Difference): readonly LawSucceeded[] {
    if (!column.kind.isCited) return [];
    const whole = String(values[table.partOf ?? ''] ?? '');
    const lists = table.columns[table.partOf ?? '']?.targets ?? [];
    return [
      ...this.of(table, cells['id'] ?? ''),
      ...lists.flatMap((list) => this.#byRecord.get(`${list}\n${whole}`) ?? []),
    ].flatMap((row) => lawSucceeded(row.values) ?? []);
  }

  /** Whether the record is announced. */
  announce(table: Table, id: string): boolean {
    return this.of(table, id).some(({ values }) => ANNOUNCING.includes(String(values['kind'])));
  }

  /** Whether the whole record is withdrawn. */
  withdraw(table: Table, id: string): boolean {
    return this.of(table, id).some(({ values }) => values['kind'] === '取消');
  }
}

/** New records that nothing announces. The parts of a new record come with it. */
export function additions(data: Data, table: Table, pending: PendingChanges): DataRow[] {
  // Facts come as they happen, and so do their parts.
  if (table.changes !== 'on-record') return [];
  return data.all(table.name).filter((row) => {
    const id = row.cells['id'] ?? '';
    const known = data.ledger.find(table.name, id);
    if (row.broken || (known !== undefined && known.state !== '撤下')) return false;
    return !pending.announce(table, id) && !isPartOfNew(data, table, row);
  });
}

function isPartOfNew(data: Data, table: Table, row: DataRow): boolean {
  if (table.partOf === undefined) return false;
  const whole = String(row.values[table.partOf]);
  const targets = table.columns[table.partOf]?.targets ?? [];
  return targets.every((target) => data.ledger.find(target, whole) === undefined);
}

/** Published records that are not in their table any more, and that no change withdraws. Parts may go where changes are free. */
export const removals = (data: Data): readonly Removal[] => data.once(findRemovals);

const findRemovals = (data: Data): Removal[] =>
  publishedTables(data).flatMap((table) =>
    removedIds(data, table.name).map((id) => ({
      table,
      id,
      cells: data.ledger.last(table.name, id) ?? { id },
    })),
  );

const removedIds = derived('removals', (data, name: string): string[] => {
  const table = data.table(name);
  return data.ledger.entriesOf(name).flatMap(({ id, state }) => {
    if (state === '撤下' || data.find(name, id) !== undefined) return [];
    const mayGo = !isRecorded(table) || pendingIn(data).withdraw(table, id);
    return table.partOf !== undefined && mayGo ? [] : [id];
  });
});

/** The texts a field has had since its publication, if its rows and the laws that were succeeded are followed in turn. */
export function textsSince(
  data: Data,
  field: Difference,
  pending: PendingChanges,
): ReadonlySet<string> {
  const { row, key, column, before, after } = field;
  const rows = pending.about(field);
  const { withdrawn } = row.table;
  const own = rows.map(({ values }) => {
    const cancels =
      values['kind'] === '取消' && withdrawn?.column === key && withdrawn.values.includes(after);
    return {
      from: beforeOf(data, column, values),
      to: cancels ? after : data.references.published(column, String(values['after'] ?? '')),
    };
  });
  const steps = [...own, ...lawSteps(data, field, pending)];
  const reached = new Set([before]);
  // As many rounds as rows: each round goes at least one step further, or none can.
  for (const _round of steps) {
    for (const { from, to } of steps) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

/** From what each text of a field came, where laws took the place of others in it. */
function lawSteps(data: Data, field: Difference, pending: PendingChanges) {
  const succeeded = pending.succeeded(field);
  if (succeeded.length === 0) return [];
  const { column } = field;
  const succession = successionIn(data);
  const ends = [
    field.after,
    ...pending.about(field).map(({ values }) => beforeOf(data, column, values)),
  ];
  // Laws may follow one another within one text: each is led back from the one after it.
  return ends.flatMap((end) => {
    const steps: { from: string; to: string }[] = [];
    const seen = [end];
    for (const to of seen) {
      for (const one of succeeded) {
        const from = citationsText(succession.before(marked(to), one));
        if (seen.includes(from)) continue;
        seen.push(from);
        steps.push({ from, to });
      }
    }
    return steps;
  });
}

/** Whether the rows about a field lead from its published text to the present one, and the first that begins elsewhere. */
export function settled(
  data: Data,
  field: Difference,
  pending: PendingChanges,
): { readonly arrives: boolean; readonly stray: DataRow | undefined } {
  const texts = textsSince(data, field, pending);
  const arrives = texts.has(field.after);
  const stray = pending
    .about(field)
    .find(
      (row) =>
        !texts.has(beforeOf(data, field.column, row.values)) && !(arrives && isOld(data, row)),
    );
  return { arrives, stray };
}

/** A change of the time before the last publication may be added later: its texts lie before what the ledger knows. */
function isOld(data: Data, row: DataRow): boolean {
  return String(row.values['publishedOn'] ?? '') < (data.ledger.newest?.date ?? '');
}

/** The records of which something is not on record as it should be: of their past nothing more can be said. */
export function unsettledRecords(data: Data): ReadonlySet<string> {
  const pending = pendingIn(data);
  const found = new Set<string>();
  for (const table of recordedTables(data)) {
    const { partOf = 'id' } = table;
    const note = (row: DataRow) => found.add(String(row.values[partOf]));
    for (const row of data.all(table.name))
      for (const field of recordedFields(data, row, pending)) {
        if (field.before === field.after && pending.about(field).length === 0) continue;
        const { arrives, stray } = settled(data, field, pending);
        if (arrives && stray === undefined) continue;
        note(row);
        if (field.key === partOf) found.add(field.before);
      }
    for (const row of additions(data, table, pending)) note(row);
  }
  for (const { table, cells } of removals(data)) found.add(cells[table.partOf ?? 'id'] ?? '');
  return found;
}

/** What a row of changes says was there before, as it would be published. */
export function beforeOf(data: Data, column: Column, values: DataRow['values']): string {
  return data.references.published(column, String(values['before'] ?? ''));
}

/** The articles of laws that took the place of others, for all rules alike. */
export const successionIn = (data: Data): LawSuccession => data.once(findSuccession);

const findSuccession = (data: Data): LawSuccession =>
  new LawSuccession(data.rows('law-articles').map(({ values }) => values));
