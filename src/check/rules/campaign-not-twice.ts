import { shareStreet } from '../../handoffs/phase.ts';
import { isOpen, wholeCampaigns } from '../campaigns.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignNotTwice = defineWholeRule({
  id: 'campaign-not-twice',
  title: '同一件事、同一个街道，不同时开两个专题',
  why: '一个专题、一个组、一个方案；开成两个，单位不知道照哪一张任务单做。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const open = wholeCampaigns(data).filter(isOpen);
    for (const [index, { row }] of open.entries()) {
      const { items, streets } = row.values;
      const earlier = open
        .slice(0, index)
        .find(
          ({ row: { values } }) =>
            values.items.some((item) => items.includes(item)) &&
            shareStreet(values.streets, streets),
        );
      if (earlier === undefined) continue;
      const shared = earlier.row.values.items.filter((item) => items.includes(item));
      report({
        ...at(row, 'items'),
        wrong: `里的 ${shared.join('、')} 已经有进行中的 ${earlier.row.values.id}（${earlier.row.path}:${earlier.row.line}），街道也有重叠`,
        cure: '并成一个专题，或者把事项、街道分开',
      });
    }
  },
});
