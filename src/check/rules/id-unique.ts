import { at, type Data, type DataRow } from '../data.ts';
import { movedIds } from '../moved-ids.ts';
import { defineTableRule, type Reporter } from '../rule.ts';

export const idUnique = defineTableRule({
  id: 'id-unique',
  title: '编号在表内不能重复',
  why: '编号就是网址，两条记录不能住在同一个网址里。',
  scope: '全部',
  mindsUnread: true,
  isKeeper: true,
  level: '错误',
  checkTable(data, table, report) {
    const rows = data.all(table.name).filter(({ cells }) => cells['id'] !== '');
    for (const same of Map.groupBy(rows, ({ cells }) => cells['id']).values())
      if (same.length > 1) checkSame(data, same, report);
  },
});

/** Of rows with one id, those that were published under another are the wrong ones; else those that came later. */
function checkSame(data: Data, same: readonly DataRow[], report: Reporter): void {
  const moved = movedIds(data);
  const mistyped = same.filter((row) => moved.has(row));
  const [first] = same.filter((row) => !mistyped.includes(row));
  const wrong = mistyped.length > 0 ? mistyped : same.filter((row) => row !== first);
  for (const row of wrong) {
    const other = first === row ? undefined : first;
    report({
      ...at(row, 'id'),
      wrong: `与第 ${other?.line ?? same.find((own) => own !== row)?.line} 行的编号相同`,
      cure: cureOf(moved.get(row), row, other),
    });
  }
}

function cureOf(id: string | undefined, row: DataRow, other: DataRow | undefined): string {
  if (id !== undefined) return `这一行公布时的编号是「${id}」，改回去`;
  const isTwice =
    other !== undefined &&
    Object.entries(row.cells).every(([key, cell]) => cell === other.cells[key]);
  return isTwice ? '整行一模一样，删去其中一行' : '给后加的一行换一个没有用过的编号';
}
