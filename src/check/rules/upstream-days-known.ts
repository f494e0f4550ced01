import { at } from '../data.ts';
import { FILL_HOLIDAYS, yearsKnown } from '../holidays.ts';
import { stepsBetween } from '../looks.ts';
import { defineWholeRule } from '../rule.ts';

export const upstreamDaysKnown = defineWholeRule({
  id: 'upstream-days-known',
  title: '两次看上级清单之间隔了几个工作日，要算得出来',
  why: '不知道哪天放假，就说不清有没有按时看；挨得近、怎么放假都不会超期的不算。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    for (const { before, look, gap } of stepsBetween(data)) {
      if (gap.unsure === undefined) continue;
      report({
        ...at(look, 'day'),
        wrong: `离上一次（${before.values.id}，${before.values.day}）隔了几个工作日算不出来：${gap.unsure} 的放假安排还不知道（${yearsKnown()}），按周末计是 ${gap.days} 个`,
        cure: `先核对年份；年份没写错的，有没有按时看先不说，${FILL_HOLIDAYS}`,
      });
    }
  },
});
