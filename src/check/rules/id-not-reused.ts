import type { Cells } from '../../ledger/digest.ts';
import { cellsOf, digestOf } from '../../ledger/digest.ts';
import { splitWords } from '../../tables/cell.ts';
import type { Table } from '../../tables/define.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { type MovedIds, movedIds } from '../moved-ids.ts';
import { defineTableRule, type Reporter } from '../rule.ts';
import { publishedTables } from '../unrecorded.ts';

export const idNotReused = defineTableRule({
  id: 'id-not-reused',
  title: '公布过的编号不能改给另一条记录用',
  why: '别人按编号引用的是原来那一条；换了内容，旧的引用就指错了地方。',
  scope: '全部',
  isKeeper: true,
  level: '错误',
  tables: publishedTables,
  checkTable(data, table, report) {
    if (data.ledgerFaults.length > 0) return;
    const moved = movedIds(data);
    for (const row of data.all(table.name)) {
      if (row.broken) continue;
      const was = moved.get(row);
      if (was !== undefined) tellExchanged(data, row, was, report);
      // That a row of these says anything else is told cell by cell.
      else if (table.changes !== 'never') {
        const wrong = reuse(data, table, row);
        if (wrong !== undefined) report({ ...at(row, 'id'), wrong, cure: cure(table) });
        tellMovedPart(data, row, moved, report);
      }
    }
  },
});

/** A row that stands under an id of another record that is still there. One whose own id is nowhere has been told. */
function tellExchanged(data: Data, row: DataRow, was: string, report: Reporter): void {
  if (data.find(row.table.name, was) === undefined) return;
  report({
    ...at(row, 'id'),
    wrong: `这一行的内容公布时是「${was}」的，编号像是对调或写错了`,
    cure: `编号改回「${was}」`,
  });
}

/** A part that has been given to another record has become another; not so where that record stands under a wrong id. */
function tellMovedPart(data: Data, row: DataRow, moved: MovedIds, report: Reporter): void {
  const { partOf } = row.table;
  if (partOf === undefined) return;
  const id = row.cells['id'] ?? '';
  const before = data.ledger.last(row.table.name, id)?.[partOf];
  const now = cellsOf(row.table, row.values)[partOf];
  if (before === undefined || now === undefined || before === now) return;
  const isMoved = [...moved].some(([{ cells }, was]) => was === before && cells['id'] === now);
  if (isMoved || data.ledger.find(row.table.name, id)?.state === '撤下') return;
  report({
    ...at(row, partOf),
    wrong: `与公布时的「${before}」不同，${id} 就成了另一条`,
    cure: '改回公布时的；另一条记录的，用没有用过的编号另写一行',
  });
}

/**
 * Two things can be seen: a withdrawn id that comes back with other content, and a record of which no word is what it was.
 */
function reuse(data: Data, table: Table, row: DataRow): string | undefined {
  const id = row.cells['id'] ?? '';
  const before = data.ledger.last(table.name, id);
  if (before === undefined) return undefined;
  const now = cellsOf(table, row.values);
  const entry = data.ledger.find(table.name, id);
  if (entry?.state === '撤下' && digestOf(now) !== digestOf(before))
    return '是已经撤下的编号，现在写着另外的内容';
  if (table.partOf !== undefined) return undefined;
  return isAnother(table, before, now)
    ? `公布时是「${before[table.naming]}」，现在从名称到内容全换了`
    : undefined;
}

function isAnother(table: Table, before: Cells, now: Cells): boolean {
  const words = Object.entries(table.columns)
    .filter(([key, { kind }]) => kind.isWording && before[key])
    .map(([key]) => key);
  // A body that was renamed says so itself: its former name stands among the former names.
  const former = table.aliases === undefined ? [] : splitWords(now[table.aliases] ?? '');
  return (
    words.length > 1 &&
    words.every((key) => before[key] !== now[key]) &&
    !words.some((key) => former.includes(before[key] ?? ''))
  );
}

function cure(table: Table): string {
  const former =
    table.aliases === undefined
      ? ''
      : `；只是改名的，把原名写进「${table.columns[table.aliases]?.label}」`;
  return `恢复原来那一条，新的一条用没有用过的编号${former}`;
}
