import { wholeCampaigns } from '../campaigns.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignMeasureInGroup = defineWholeRule({
  id: 'campaign-measure-in-group',
  title: '专题的措施只能派给牵头单位和成员单位',
  why: '没有参加的单位不知道有这张任务单，派给它的事没有人做。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { row, measures } of wholeCampaigns(data)) {
      const { id, lead, members } = row.values;
      for (const measure of measures) {
        const { body } = measure.values;
        if (body === lead || members.includes(body)) continue;
        report({
          ...at(measure, 'body'),
          wrong: `不是 ${id} 的牵头单位，也不是成员单位`,
          cure: '换成参加的单位，或者把它补进专题的「成员单位」',
        });
      }
    }
  },
});
