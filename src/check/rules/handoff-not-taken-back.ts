import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const handoffNotTakenBack = defineWholeRule({
  id: 'handoff-not-taken-back',
  title: '上级收回的事项不能再准入给街道',
  why: '收回就是因为街道没有执法权、没有专业条件；换个名目交回来，等于没有收回。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('handoffs')) {
      const item = data.get('street-items', row.values.item)?.values;
      if (row.values.decision !== '准入' || item?.listType !== '上级收回') continue;
      report({
        ...at(row, 'item'),
        wrong: `（${item.name}）已由上级收回，而决定是准入`,
        cure: '把决定改为不予准入，或核对所属事项',
      });
    }
  },
});
