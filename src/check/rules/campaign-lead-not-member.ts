import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignLeadNotMember = defineWholeRule({
  id: 'campaign-lead-not-member',
  title: '专题的牵头单位不再写进成员单位',
  why: '一个专题只有一个牵头的；又牵头又配合，到头来没有人召集。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('campaigns')) {
      const { lead, members } = row.values;
      if (!members.includes(lead)) continue;
      const { short = lead } = data.get('bodies', lead)?.values ?? {};
      report({
        ...at(row, 'members'),
        wrong: '里又写了牵头单位',
        cure: `删去「${short}」，只留其他单位`,
      });
    }
  },
});
