import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const unlistedTaskStopped = defineWholeRule({
  id: 'unlisted-task-stopped',
  title: '查到的任务不在准入登记里，要尽快改正',
  why: '没有准入的任务还在街道做，就是还在违规交办；改完填上改正日期，才算了结。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    for (const row of data.rows('inspections')) {
      const { verdict, corrected, task, date } = row.values;
      if (verdict === '已经准入' || corrected !== undefined) continue;
      report({
        ...at(row, 'corrected'),
        wrong: `是空的：${date} 查到的「${task}」${verdict}，还没有改正`,
        cure: '督促部门撤回或申请准入；改完填上日期',
      });
    }
  },
});
