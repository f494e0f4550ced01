import { measureIds, measures } from '../../tables/measures.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const indicatorMeasureByBody = defineWholeRule({
  id: 'indicator-measure-by-body',
  title: '由数据算的指标，用的公开数字按单位和年度分开数',
  why: '全区一个总数，算不出哪个单位哪一年得多少分。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const fit = measureIds.filter((id) => measures[id].by === 'body-year');
    for (const row of data.rows('indicators')) {
      const { measure } = row.values;
      if (measure === undefined || fit.includes(measure)) continue;
      report({
        ...at(row, 'measure'),
        wrong: '不按单位和年度分开数',
        cure: `换一个分开数的，可以是 ${fit.join('、')}`,
      });
    }
  },
});
