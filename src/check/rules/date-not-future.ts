import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';

export const dateNotFuture = defineTableRule({
  id: 'date-not-future',
  title: '已经发生的事，日期不能在将来',
  why: '公布、认定、受理都是做完才登记的；将来的日期多半是年份写错。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  checkTable(data, table, report) {
    for (const [key, column] of Object.entries(table.columns)) {
      if (!column.kind.isDate || column.mayBeFuture) continue;
      for (const row of data.all(table.name)) {
        const value = row.values[key];
        if (typeof value !== 'string' || value <= data.today) continue;
        // What others make of a day that is wrong says nothing.
        data.leaveAlone(row);
        report({
          ...at(row, key),
          wrong: '还没有到',
          cure: `应不晚于今天（${data.today}），请核对年份`,
        });
      }
    }
  },
});
