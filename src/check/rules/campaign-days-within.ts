import type { Campaign, CampaignMeasure } from '../../tables/index.ts';
import { wholeCampaigns } from '../campaigns.ts';
import { at, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const campaignDaysWithin = defineWholeRule({
  id: 'campaign-days-within',
  title: '措施的日期要在专题的日期之内',
  why: '启动以前做完的不是这个专题做的；期限晚于专题的期限，专题就不可能按期做完。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { row, measures } of wholeCampaigns(data))
      for (const measure of measures) checkDays(row.values, measure, report);
  },
});

function checkDays(
  { start, due, end }: Campaign,
  measure: DataRow<CampaignMeasure>,
  report: Reporter,
): void {
  for (const key of ['due', 'done'] as const) {
    const day = measure.values[key];
    if (day !== undefined && day < start)
      report({
        ...at(measure, key),
        wrong: `早于专题的启动日期 ${start}`,
        cure: `应不早于 ${start}`,
      });
  }
  if (measure.values.due > due)
    report({
      ...at(measure, 'due'),
      wrong: `晚于专题的计划完成日期 ${due}`,
      cure: `应不晚于 ${due}；方案改了的，先改专题的「计划完成日期」`,
    });
  const { done } = measure.values;
  if (end !== undefined && done !== undefined && done > end)
    report({
      ...at(measure, 'done'),
      wrong: `晚于专题的结束日期 ${end}`,
      cure: `应不晚于 ${end}；结束以后才做完的，改专题的「结束日期」`,
    });
}
