import { at } from '../data.ts';
import { stepsBetween } from '../looks.ts';
import { defineWholeRule } from '../rule.ts';

export const upstreamLookInTime = defineWholeRule({
  id: 'upstream-look-in-time',
  title: '同一份上级清单，看过一次以后要在规定的工作日内再看',
  why: '隔得久了，上级早就改了的事，区里还照着旧的办。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    for (const { before, look, gap } of stepsBetween(data)) {
      if (gap.is !== 'late' || gap.unsure !== undefined) continue;
      report({
        ...at(look, 'day'),
        wrong: `离上一次看「${look.values.source}」（${before.values.id}，${before.values.day}）隔了 ${gap.days} 个工作日，多于 ${data.promises?.upstreamLookedWithin} 个`,
        cure: '中间看过的，补上那一行；没有看的补不回来，照实留着',
      });
    }
  },
});
