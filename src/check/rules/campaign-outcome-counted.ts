import { wholeCampaigns } from '../campaigns.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignOutcomeCounted = defineWholeRule({
  id: 'campaign-outcome-counted',
  title: '成效的数要写明哪天数的，目标要与整治前不同',
  why: '没有日子的数别人没法再数一遍；目标和整治前一样，就分不出越大越好还是越小越好。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { row, outcomes } of wholeCampaigns(data)) {
      for (const outcome of outcomes) {
        const { before, goal, after, countedOn } = outcome.values;
        if (before === goal)
          report({ ...at(outcome, 'goal'), wrong: '和整治前一样', cure: '写要做到多少' });
        if (after !== undefined && countedOn === undefined)
          report({
            ...at(outcome, 'countedOn'),
            wrong: '是空的，而整治后有数',
            cure: '补上哪一天数的',
          });
        if (after === undefined && countedOn !== undefined)
          report({
            ...at(outcome, 'after'),
            wrong: '是空的，而写了统计日期',
            cure: '补上数到多少',
          });
        if (countedOn !== undefined && countedOn < row.values.start)
          report({
            ...at(outcome, 'countedOn'),
            wrong: `早于专题的启动日期 ${row.values.start}`,
            cure: `应不早于 ${row.values.start}；启动以前的数写在「整治前」`,
          });
      }
    }
  },
});
