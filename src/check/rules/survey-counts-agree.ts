import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const surveyCountsAgree = defineWholeRule({
  id: 'survey-counts-agree',
  title: '满意人数不超过答复人数，答复人数不为零',
  why: '满意率由这两个数相除得出；没有人答复的，没有满意率可说。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('surveys')) {
      const { asked, satisfied, year, day } = row.values;
      if (asked === 0)
        report({
          ...at(row, 'asked'),
          wrong: '：没有人答复',
          cure: '核对人数；真的没有人答复的，删去这一行',
        });
      else if (satisfied > asked)
        report({
          ...at(row, 'satisfied'),
          wrong: `比答复的 ${asked} 人还多`,
          cure: '核对两个人数',
        });
      if (Number(day.slice(0, 4)) < year)
        report({ ...at(row, 'day'), wrong: `早于 ${year} 年`, cure: '核对年度和汇总日期' });
    }
  },
});
