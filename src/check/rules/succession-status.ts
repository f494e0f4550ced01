import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { succeeding, successors } from '../succession.ts';

export const successionStatus = defineTableRule({
  id: 'succession-status',
  title: '被替代的记录要写明状态，写明状态的要有替代',
  why: '两头说法一致，读的人从哪一头都能找到现行的那一份。',
  scope: '全部',
  level: '错误',
  tables: succeeding,
  checkTable(data, table, report) {
    const { succession } = table;
    const status = succession?.status;
    if (succession === undefined || status === undefined) return;
    const label = table.columns[succession.column]?.label;
    const replaced = successors(data, table);
    for (const row of data.all(table.name)) {
      const link = replaced.get(row.cells['id'] ?? '')?.[0];
      const says = row.values[status.column];
      if (says === undefined) continue;
      if (link !== undefined && says !== status.value) {
        report({
          ...at(row, status.column),
          wrong: `，但它已被 ${link.later} 替代`,
          cure: `应为「${status.value}」`,
        });
      }
      if (link === undefined && says === status.value) {
        report({
          ...at(row, status.column),
          wrong: '，却没有写被谁替代',
          cure:
            succession.names === 'successor'
              ? `在「${label}」里填上替代它的编号，或改掉状态`
              : `在替代它的那一份的「${label}」里填上 ${row.cells['id']}，或改掉状态`,
        });
      }
    }
  },
});
