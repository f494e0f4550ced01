import Papa from 'papaparse';
import type { Data, DataRow } from '../check/data.ts';
import {
  additions,
  type Difference,
  PendingChanges,
  type Removal,
  recordedFields,
  recordedTables,
  removals,
  textsSince,
} from '../check/unrecorded.ts';
import { type Cells, cellsOf } from '../ledger/digest.ts';
import { partLines } from '../tables/basis-changes.ts';
import { keyCalled } from '../tables/called.ts';
import { readCitations, splitPhrases } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { type ChangeCells, tables } from '../tables/index.ts';

/** The cells of a drafted row; those only a person knows are left out. */
export type Draft = ChangeCells;

/**
 * A row of changes for everything that differs from the last publication and is not on record yet. What has a row already
 * gets no second one, whatever stands in it: the check says what is wrong with it.
 */
export function draftChanges(data: Data): Draft[] {
  const pending = new PendingChanges(data);
  const drafts: Draft[] = [];
  for (const table of recordedTables(data)) {
    const unrecorded = data
      .all(table.name)
      .flatMap((row) => recordedFields(data, row, pending))
      .filter(
        (changed) =>
          changed.before !== changed.after &&
          changed.key !== table.partOf &&
          !isTold(data, changed, pending),
      );
    const [ofBasis, others] = apart(unrecorded, ({ column }) => isOfPart(table, column));
    for (const changed of others) drafts.push(changeOf(data, changed));
    drafts.push(...basisChanges(data, table, ofBasis));
    for (const row of additions(data, table, pending))
      drafts.push(announcementOf(data, table, row));
  }
  for (const removal of removals(data))
    if (removal.table.partOf !== undefined) drafts.push(cancellationOf(data, removal));
  const ids = newIds(data);
  return drafts.map((draft) => ({ id: ids(), publishedOn: data.today, ...draft }));
}

/** Whether a row speaks of the field, or the laws that took the place of others explain the difference. */
function isTold(data: Data, changed: Difference, pending: PendingChanges): boolean {
  if (pending.about(changed).length > 0) return true;
  return textsSince(data, changed, pending).has(changed.after);
}

/** Whether a column says what a part of a record rests on. */
function isOfPart({ partOf, changes }: Table, { kind }: Column): boolean {
  return changes === 'on-record' && partOf !== undefined && kind.isCited === true;
}

function apart<Value>(values: readonly Value[], is: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(is), values.filter((value) => !is(value))];
}

/** What the parts of one record rest on changes nobody's duty: one row for all of them. */
function basisChanges(data: Data, table: Table, changes: readonly Difference[]): Draft[] {
  const { partOf = '' } = table;
  const targets = table.columns[partOf]?.targets ?? [];
  const byWhole = Map.groupBy(changes, ({ row }) => String(row.values[partOf]));
  return [...byWhole].flatMap(([record, members]) => {
    const list = targets.find((name) => data.find(name, record) !== undefined);
    if (list === undefined) return [];
    const [before, after] = (['before', 'after'] as const).map((side) =>
      partLines(members.map((one) => [one.row.cells['id'] ?? '', one[side]])),
    );
    const kind = members.every(isCompleted) ? '补充依据' : '更换依据';
    return [{ ...about(data.table(list), record, kind), before: before ?? '', after: after ?? '' }];
  });
}

/** Whether every law that was cited still is, perhaps with its article. */
function isCompleted({ before, after }: Difference): boolean {
  const laws = (cell: string) =>
    splitPhrases(cell).flatMap((part) => readCitations(part).map(({ law }) => law));
  return laws(before).every((law) => law === '' || laws(after).includes(law));
}

function about(table: Table, record: string, kind: string): Draft {
  return { list: table.title, record, kind };
}

/** A change to a state that ends the record is its cancellation, which has no text after. */
export function changeOf(data: Data, { row, key, column, before, after }: Difference): Draft {
  const { table, cells } = row;
  const { withdrawn, succession } = table;
  const cancels =
    withdrawn?.column === key &&
    withdrawn.values.includes(after) &&
    after !== succession?.status?.value;
  return {
    ...about(
      table,
      cells['id'] ?? '',
      cancels ? '取消' : table.changes === 'corrected' ? '勘误' : '变更',
    ),
    field: column.label,
    before: data.references.named(column, before),
    ...(cancels ? {} : { after: data.references.named(column, after) }),
  };
}

/** A list item says itself when it was published and from when it holds. */
function announcementOf(data: Data, table: Table, { cells, values }: DataRow): Draft {
  const dates = cells['published'] ? { publishedOn: cells['published'] } : {};
  const effective = cells['effective'] ? { effective: cells['effective'] } : {};
  const after = gistOf(data, table, cellsOf(table, values));
  return { ...about(table, cells['id'] ?? '', '新增'), after, ...dates, ...effective };
}

function cancellationOf(data: Data, { table, id, cells }: Removal): Draft {
  return { ...about(table, id, '取消'), before: gistOf(data, table, cells) };
}

/** In short what a row says: `街道办事处：发现线索后上报`. */
function gistOf(data: Data, table: Table, cells: Cells): string {
  const keys = table.gist ?? [table.naming];
  return keys
    .map((key) => {
      const column = table.columns[key];
      return column === undefined ? '' : data.references.named(column, cells[key] ?? '');
    })
    .join('：');
}

/** The next free ids of this year, after those in the table and those in the ledger. */
export function newIds(data: Data): () => string {
  const year = data.today.slice(0, 4);
  const { name, columns } = tables['list-changes'];
  return idsAfter(data, name, `${columns.id.prefixes?.[0]}-${year}-`, 3);
}

/** The next free ids of a table that begin so, with at least so many digits. */
export function idsAfter(data: Data, table: string, prefix: string, digits: number): () => string {
  const used = [
    ...data.all(table).map(({ cells }) => cells['id'] ?? ''),
    ...data.ledger.entries.filter((entry) => entry.table === table).map(({ id }) => id),
  ];
  const last = used
    .filter((id) => id.startsWith(prefix))
    .reduce((most, id) => Math.max(most, Number(id.slice(prefix.length)) || 0), 0);
  let next = last;
  return () => {
    next += 1;
    return `${prefix}${String(next).padStart(digits, '0')}`;
  };
}

/** The table's file with rows added at its end. What stood there stays as it was, byte for byte. */
export function withDrafts(
  text: string,
  header: readonly string[],
  drafts: readonly Draft[],
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { columns } = tables['list-changes'];
  const keys = header.map((label) => keyCalled(columns, label.trim()) as keyof Draft | undefined);
  const rows = drafts.map((draft) => keys.map((key) => (key && draft[key]) ?? ''));
  const end = text.endsWith('\n') ? '' : newline;
  return `${text}${end}${Papa.unparse(rows, { newline })}${newline}`;
}
