import { knownYears } from '../../dates/working-days.ts';
import { at } from '../data.ts';
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
      if (gap.is !== 'unknown') continue;
      report({
        ...at(look, 'day'),
        wrong: `离上一次（${before.values.id}，${before.values.day}）隔了几个工作日算不出来：${gap.day} 的放假安排还没有收录（已收录 ${knownYears[0]} 到 ${knownYears.at(-1)} 年，年底几天随下一年的安排）`,
        cure: '先核对年份；年份没写错的，有没有按时看先不说；国务院公布放假安排以后，请维护者更新依赖 chinese-days',
      });
    }
  },
});
