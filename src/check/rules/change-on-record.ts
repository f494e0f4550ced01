import { at, type Data } from '../data.ts';
import { difference } from '../problem.ts';
import { defineWholeRule } from '../rule.ts';
import {
  type Difference,
  differences,
  leadThere,
  PendingChanges,
  recordedTables,
} from '../unrecorded.ts';

export const changeOnRecord = defineWholeRule({
  id: 'change-on-record',
  title: '公布过的内容每改一处，都要有一条清单变动',
  why: '谁也不能悄悄改清单：改前是什么、改后是什么、凭什么改，都要查得到。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0 || data.unread.has('list-changes')) return;
    const pending = new PendingChanges(data);
    for (const table of recordedTables(data)) {
      for (const changed of differences(data, table)) {
        // A part that is given to another record has become another: that is refused, not recorded.
        if (changed.key === table.partOf) continue;
        const rows = pending.about(changed);
        if (leadThere(data, changed, rows)) continue;
        const [was, is] = difference(
          data.references.named(changed.column, changed.before),
          data.references.named(changed.column, changed.after),
        );
        const [first] = rows;
        if (first === undefined)
          report({
            ...at(changed.row, changed.key),
            found: is,
            wrong: `与公布时的「${was}」不同，清单变动里没有登记`,
            cure: '运行 npm run changes 起草变动，再补上依据、原因和申请单位；不该改的，改回公布时的内容',
          });
        else
          report({
            ...at(
              first,
              startsRight(data, changed, first.cells['before'] ?? '') ? 'after' : 'before',
            ),
            wrong: `接不上：公布时是「${was}」，现在是「${is}」`,
            cure: '变动前照公布时的写，变动后照现在的写；分几次改的，一条接一条',
          });
      }
    }
  },
});

function startsRight(data: Data, { column, before }: Difference, cell: string): boolean {
  return data.references.published(column, cell) === before;
}
