import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { succeeding, successors } from '../succession.ts';

export const successionInOrder = defineTableRule({
  id: 'succession-in-order',
  title: '后来的才能替代先前的',
  why: '日期更早的文件不可能替代日期更晚的，不是日期写错就是方向写反。',
  scope: '全部',
  level: '错误',
  tables: succeeding,
  checkTable(data, table, report) {
    const order = table.succession?.order;
    if (table.succession === undefined || order === undefined) return;
    for (const link of [...successors(data, table).values()].flat()) {
      const earlier = data.find(table.name, link.earlier)?.values[order];
      const later = data.find(table.name, link.later)?.values[order];
      if (typeof earlier !== 'string' || typeof later !== 'string' || earlier <= later) continue;
      report({
        ...at(link.writtenIn, table.succession.column),
        wrong: `：${link.later} 的「${table.columns[order]?.label}」${later} 早于 ${link.earlier} 的 ${earlier}`,
        cure: '核对两条记录的日期，或对调替代的方向',
      });
    }
  },
});
