import { WAYS } from '../../tables/evaluation.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const assessmentWayAllowed = defineWholeRule({
  id: 'assessment-way-allowed',
  title: '评估用的方式，是指标写明的方式',
  why: '没有权重的方式评了也不算数，看的人却以为算了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('assessments')) {
      const indicator = data.get('indicators', row.values.indicator)?.values;
      if (indicator === undefined || (indicator[WAYS[row.values.way]] ?? 0) > 0) continue;
      const ways = Object.entries(WAYS).filter(([, key]) => (indicator[key] ?? 0) > 0);
      report({
        ...at(row, 'way'),
        wrong: `不是「${indicator.name}」用的方式`,
        cure:
          ways.length === 0
            ? '这个指标由数据算，不用人评，删去这一行'
            : `应为以下之一：${ways.map(([way]) => way).join('、')}`,
      });
    }
  },
});
