import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { isWeekend } from './holiday-agrees.ts';

export const holidayWorkedWeekend = defineWholeRule({
  id: 'holiday-worked-weekend',
  title: '调休上班的一天是周六或者周日',
  why: '平常就上班的日子不用调休，多半是日期或者年份抄错了一格。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('holidays')) {
      const { day, kind } = row.values;
      if (kind !== '调休上班' || isWeekend(day)) continue;
      report({
        ...at(row, 'day'),
        wrong: '不是周末，平常就上班',
        cure: '照通知核对日期和年份；这一天放假的，「安排」写「放假」',
      });
    }
  },
});
