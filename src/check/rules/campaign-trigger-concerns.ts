import type { Campaign, HotlineCase } from '../../tables/index.ts';
import { at, type Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const campaignTriggerConcerns = defineWholeRule({
  id: 'campaign-trigger-concerns',
  title: '触发专题的热线事项，要在启动以前受理，说的是专题的事项或者街道',
  why: '专题是由投诉引起的；引到别的事、别的地方，或者启动以后才有的投诉，就说不清为什么要整治。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('campaigns')) {
      for (const id of row.values.cases) {
        const found = data.get('hotline-cases', id)?.values;
        if (found === undefined) continue;
        if (found.received > row.values.start)
          report({
            ...at(row, 'cases'),
            found: id,
            wrong: `是 ${found.received} 受理的，晚于启动日期 ${row.values.start}`,
            cure: '删去，或者核对启动日期',
          });
        if (!concerns(data, found, row.values))
          report({
            ...at(row, 'cases'),
            found: id,
            wrong: '说的不是专题的事项，也不在专题的街道',
            cure: '换成有关的热线事项；就是这件事的，在热线事项里填上「涉及事项」和「发生街道」',
          });
      }
    }
  },
});

/** Whether a case is about a campaign's matters or came from its streets; one that names neither is told by its field. */
function concerns(data: Data, { items, street, domain }: HotlineCase, campaign: Campaign): boolean {
  if (items.length === 0 && street === undefined)
    return campaign.items.some((id) => {
      const item = data.get('boundary-items', id) ?? data.get('street-items', id);
      return item?.values.domain === domain;
    });
  return (
    items.some((item) => campaign.items.includes(item)) ||
    (street !== undefined && campaign.streets.includes(street))
  );
}
