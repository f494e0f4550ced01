import { labelOf, type Table } from '../../tables/define.ts';
import { defineWholeRule } from '../rule.ts';
import { PendingChanges, removals } from '../unrecorded.ts';

export const recordKept = defineWholeRule({
  id: 'record-kept',
  title: '公布过的编号不能消失',
  why: '别人已经引用了它的网址。不再执行的，留下一页说明从什么时候起、为什么、现在看哪里。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0) return;
    for (const { table, id } of removals(data, new PendingChanges(data)))
      report({
        path: `${data.folder}/${table.file}`,
        column: labelOf(table, 'id'),
        found: id,
        wrong: '公布过，现在表里没有了',
        cure: cure(table),
      });
  },
});

function cure(table: Table): string {
  if (table.partOf !== undefined)
    return '确实要删的，运行 npm run changes 起草一条取消，再补上依据、原因和申请单位；误删的，把这一行放回';
  const back = '把这一行放回，编号不变';
  const { withdrawn, life } = table;
  if (withdrawn !== undefined)
    return `${back}；不再执行的，把「${labelOf(table, withdrawn.column)}」改成「${withdrawn.values[0]}」`;
  if (life !== undefined)
    return `${back}；已经不在的，在「${labelOf(table, life.until)}」里填上日期`;
  return `${back}；内容可以改`;
}
