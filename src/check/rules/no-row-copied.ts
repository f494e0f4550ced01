import type { Table } from '../../tables/define.ts';
import { alike, toldOnce } from '../alike.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineTableRule } from '../rule.ts';

export const noRowCopied = defineTableRule({
  id: 'no-row-copied',
  title: '一行不能换个编号再抄一遍',
  why: '一次检查、一张退回单抄成两行，数字里就算了两次，两个编号说的是同一件事。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  tables: toldOnce,
  checkTable(data, table, report) {
    for (const { row, first } of copies(data, table)) {
      // What follows from there being two of them is said with this.
      data.leaveAlone(row);
      report({
        ...at(row, 'id'),
        wrong: `与 ${first.path}:${first.line} 的 ${first.cells['id']} 除编号外一字不差`,
        cure: '抄重了的，删去这一行；确是另一件的，写出不同在哪里',
      });
    }
  },
});

/** Each row that was not published yet and says to the letter what another says. What was published stays on record. */
function* copies(data: Data, table: Table): Generator<{ row: DataRow; first: DataRow }> {
  const told = Object.entries(table.columns).filter(([, { kind }]) => !kind.isId);
  const keyOf = (isLong: boolean) => {
    const keys = told.flatMap(([key, { kind }]) =>
      (kind.isWording ?? false) === isLong ? key : [],
    );
    return ({ cells }: DataRow) => keys.map((key) => cells[key]).join('\n');
  };
  const rows = data.all(table.name).filter((row) => !row.broken && !isTold(table, row));
  for (const same of alike(rows, [keyOf(false), keyOf(true)])) {
    const isPublished = (row: DataRow) =>
      data.ledger.find(table.name, row.cells['id'] ?? '') !== undefined;
    const first = same.find(isPublished) ?? same[0];
    for (const row of same)
      if (first !== undefined && row !== first && !isPublished(row)) yield { row, first };
  }
}

/** Whether two such rows share a value that only one may have: that has been told. */
const isTold = (table: Table, { cells }: DataRow): boolean =>
  table.unique?.some((key) => cells[key] !== '') ?? false;
