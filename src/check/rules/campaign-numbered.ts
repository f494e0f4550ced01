import { wholeCampaigns } from '../campaigns.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignNumbered = defineWholeRule({
  id: 'campaign-numbered',
  title: '每个专题至少有一条措施，序号从 1 起连续',
  why: '没有任务单就没有联动；序号断了，读的人不知道是不是少抄了一行。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('campaign-measures')) return;
    for (const { row, measures } of wholeCampaigns(data)) {
      if (measures.length === 0)
        report({
          ...at(row, 'id'),
          wrong: '还没有一条措施',
          cure: '在 campaign-measures.csv 里补上：谁、做什么、哪天做完',
        });
      for (const [index, measure] of measures.entries()) {
        if (measure.values.no === index + 1) continue;
        report({
          ...at(measure, 'no'),
          wrong: `是 ${row.values.id} 的第 ${index + 1} 条措施`,
          cure: `应为「${index + 1}」，照任务单的次序从 1 起连续编号`,
        });
      }
    }
  },
});
