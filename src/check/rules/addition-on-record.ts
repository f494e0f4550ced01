import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { additions, pendingIn, recordedTables } from '../unrecorded.ts';

export const additionOnRecord = defineTableRule({
  id: 'addition-on-record',
  title: '清单公布以后再加的记录，要有一条清单变动',
  why: '清单多了一件事、一件事多了一个单位，都是改动。随新事项、新认定一起来的分工和结论不用另登。',
  scope: '全部',
  level: '错误',
  tables: recordedTables,
  checkTable(data, table, report) {
    if (data.ledgerFaults.length > 0 || data.unread.has('list-changes')) return;
    const pending = pendingIn(data);
    for (const row of additions(data, table, pending))
      report({
        ...at(row, 'id'),
        wrong: '是公布以后新加的，清单变动里没有登记',
        cure: '运行 npm run changes 起草一条新增，再补上依据、原因和申请单位',
      });
  },
});
