import type { Table } from '../../tables/define.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const noRowCopied = defineWholeRule({
  id: 'no-row-copied',
  title: '一行不能换个编号再抄一遍',
  why: '一次检查、一张退回单抄成两行，数字里就算了两次，两个编号说的是同一件事。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    for (const table of data.tables.filter(({ published, toldApart }) => published && !toldApart)) {
      for (const { row, first } of copies(data, table)) {
        // What follows from there being two of them is said with this.
        row.broken = true;
        report({
          ...at(row, 'id'),
          wrong: `与 ${first.path}:${first.line} 的 ${first.cells['id']} 除编号外一字不差`,
          cure: '抄重了的，删去这一行；确是另一件的，写出不同在哪里',
        });
      }
    }
  },
});

/** Each row that was not published yet and says to the letter what another says. What was published stays on record. */
function* copies(data: Data, table: Table): Generator<{ row: DataRow; first: DataRow }> {
  const told = Object.keys(table.columns).filter((key) => !table.columns[key]?.kind.isId);
  const rows = data.all(table.name).filter((row) => !row.broken && !isTold(table, row));
  for (const alike of wholes(rows, table, told)) {
    const isPublished = (row: DataRow) =>
      data.ledger.find(table.name, row.cells['id'] ?? '') !== undefined;
    const first = alike.find(isPublished) ?? alike[0];
    for (const row of alike)
      if (first !== undefined && row !== first && !isPublished(row)) yield { row, first };
  }
}

/** The rows that are alike in all that is told, two and more. Nearly all differ in a word or a day, and are not read further. */
function* wholes(
  rows: readonly DataRow[],
  table: Table,
  told: readonly string[],
): Generator<readonly DataRow[]> {
  const short = told.filter((key) => !table.columns[key]?.kind.isWording);
  const by = (some: readonly DataRow[], keys: readonly string[]) =>
    [...Map.groupBy(some, ({ cells }) => keys.map((key) => cells[key]).join('\n')).values()].filter(
      (alike) => alike.length > 1,
    );
  for (const alike of by(rows, short)) yield* by(alike, told);
}

/** Whether two such rows share a value that only one may have: that has been told. */
const isTold = (table: Table, { cells }: DataRow): boolean =>
  table.unique?.some((key) => cells[key] !== '') ?? false;
