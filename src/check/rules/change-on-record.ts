import { at, type Data } from '../data.ts';
import { difference } from '../problem.ts';
import { defineTableRule, type Reporter } from '../rule.ts';
import {
  type Difference,
  type PendingChanges,
  pendingIn,
  recordedFields,
  recordedTables,
  settled,
} from '../unrecorded.ts';

export const changeOnRecord = defineTableRule({
  id: 'change-on-record',
  title: '公布过的内容每改一处，都要有一条清单变动，没有改的不登记',
  why: '谁也不能悄悄改清单：改前是什么、改后是什么、凭什么改，都要查得到，也都要是真的。',
  scope: '全部',
  level: '错误',
  tables: recordedTables,
  checkTable(data, table, report) {
    if (data.ledgerFaults.length > 0 || data.unread.has('list-changes')) return;
    const pending = pendingIn(data);
    for (const row of data.all(table.name)) {
      for (const field of recordedFields(data, row, pending)) {
        // A part that is given to another record has become another: that is refused, not recorded.
        if (field.key === table.partOf) continue;
        if (field.before !== field.after || pending.about(field).length > 0)
          checkField(data, field, pending, report);
      }
    }
  },
});

/** The rows about a field must lead from its published text to the present one, and none may begin anywhere else. */
function checkField(
  data: Data,
  field: Difference,
  pending: PendingChanges,
  report: Reporter,
): void {
  const rows = pending.about(field);
  const { arrives, stray } = settled(data, field, pending);
  if (arrives && stray === undefined) return;
  const [was, is] = difference(
    data.references.named(field.column, field.before),
    data.references.named(field.column, field.after),
  );
  const last = rows.at(-1);
  if (last === undefined)
    report({
      ...at(field.row, field.key),
      found: is,
      wrong: `与公布时的「${was}」不同，清单变动里没有登记`,
      cure: '运行 npm run changes 起草变动，再补上依据、原因和申请单位；不该改的，改回公布时的内容',
    });
  else
    report({
      ...(stray === undefined ? at(last, 'after') : at(stray, 'before')),
      wrong: `接不上：公布时是「${was}」，现在是「${is}」`,
      cure: '变动前照公布时的写，变动后照现在的写；分几次改的，一条接一条；没有改的，删去这一行',
    });
}
