import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const handoffAdmittedComplete = defineWholeRule({
  id: 'handoff-admitted-complete',
  title: '准入的任务要有结束日期和资源，决定以后才能开始',
  why: '没有期限的任务会一直压在街道；事交下来了，人、钱、物也要到；没有决定之前交办的不算准入。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('handoffs')) {
      const { decision, decidedOn, start, end, staff, funds, goods } = row.values;
      if (decision !== '准入') continue;
      if (end === undefined)
        report({
          ...at(row, 'end'),
          wrong: '是空的，而决定是准入',
          cure: '补上任务到哪一天为止',
        });
      if ([staff, funds, goods].every((given) => given === undefined))
        report({
          ...at(row, 'staff'),
          wrong: '和给的钱、给的物都是空的，而决定是准入',
          cure: '人、钱、物至少写明一样',
        });
      if (start < decidedOn)
        report({
          ...at(row, 'start'),
          wrong: `早于决定日期 ${decidedOn}`,
          cure: `应不早于 ${decidedOn}；决定以前交办的，登记为监督检查`,
        });
    }
  },
});
