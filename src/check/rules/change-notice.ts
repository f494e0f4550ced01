import { dayAfterWorkingDays } from '../../dates/deadlines.ts';
import { at } from '../data.ts';
import { bindingChanges } from '../explained.ts';
import { defineWholeRule } from '../rule.ts';

export const changeNotice = defineWholeRule({
  id: 'change-notice',
  title: '变动公布以后留足规定的工作日再生效，等不得的写明原因',
  why: '说好给各单位准备的日子，自己不照办，说了就不算数。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const days = data.promises?.changeNotice ?? 0;
    for (const row of bindingChanges(data)) {
      const { publishedOn, effective, soonBecause } = row.values;
      const first = dayAfterWorkingDays(publishedOn, days);
      if (first === undefined || effective >= first || soonBecause !== undefined) continue;
      report({
        ...at(row, 'effective'),
        wrong: `离公布不足 ${days} 个工作日`,
        cure: `应不早于 ${first}；确实等不得的，在「提前生效原因」写明为什么`,
      });
    }
  },
});
