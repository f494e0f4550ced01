import { shareStreet } from '../../handoffs/phase.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { at } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const handoffNotADuty = defineWholeRule({
  id: 'handoff-not-a-duty',
  title: '清单里街道负主体责任的事，不用再申请准入',
  why: '清单已经写明街道要做，再准入一次，会让人以为到期就不用做了。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    const duties = dutiesByItem(data);
    for (const row of data.rows('handoffs')) {
      const item = data.get('street-items', row.values.item)?.values;
      if (row.values.decision !== '准入' || item === undefined || item.listType === '上级收回')
        continue;
      const isDuty = (duties.get(item.id) ?? []).some(
        ({ values }) =>
          values.responsibility === '主体责任' &&
          isStreetKind(data.get('bodies', values.body)?.values.kind),
      );
      if (!isDuty || !shareStreet(item.streets, row.values.streets)) continue;
      report({
        ...at(row, 'item'),
        wrong: `（${item.name}）本来就是街道的主体责任`,
        cure: '不用准入；任务确实在清单以外的，清空所属事项，在「街道做什么」里写明区别',
      });
    }
  },
});
