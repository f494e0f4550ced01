import { workingDaysLate } from '../../dates/deadlines.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const longPendingCounted = defineWholeRule({
  id: 'long-pending-counted',
  title: '办结用的工作日超过期限的，才是长期未决',
  why: '长期未决不是印象，是数出来的；数得不一样，化解了多少就没法比。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const allowed = data.promises?.handleWithin;
    if (allowed === undefined) return;
    for (const row of data.rows('hotline-cases')) {
      const { received, handledOn, longPending } = row.values;
      // While it is open the days go on being counted: the page shows them.
      if (handledOn === undefined) continue;
      const late = workingDaysLate(received, handledOn, allowed);
      if (late === undefined || late > 0 === longPending) continue;
      report({
        ...at(row, 'longPending'),
        wrong: `，而办结${late > 0 ? `超过期限 ${late} 个工作日` : `没有超过 ${allowed} 个工作日`}`,
        cure: `应为「${late > 0 ? '是' : '否'}」`,
      });
    }
  },
});
