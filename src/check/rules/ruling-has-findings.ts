import { at } from '../data.ts';
import { leadFault, leadingIn } from '../leading.ts';
import { defineWholeRule } from '../rule.ts';

export const rulingHasFindings = defineWholeRule({
  id: 'ruling-has-findings',
  title: '作出认定的意见，每种情形都要有一个牵头结论',
  why: '认定意见的用处就是说清谁牵头；没有结论的认定不能引用。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('ruling-findings')) return;
    const byRuling = Map.groupBy(data.rows('ruling-findings'), ({ values }) => values.ruling);
    for (const ruling of data.rows('rulings')) {
      const rows = byRuling.get(ruling.values.id) ?? [];
      if (rows.length === 0 && ruling.values.decidedOn !== undefined) {
        report({
          ...at(ruling, 'id'),
          wrong: '没有认定结论',
          cure: '在「认定结论」表里为它至少写一行',
        });
      }
      for (const branch of Map.groupBy(rows, ({ values }) => values.condition ?? '').values()) {
        const [first] = branch;
        const fault = leadFault(leadingIn(branch.map(({ values }) => values.role)));
        if (first === undefined || fault === undefined) continue;
        report({
          ...at(first, 'role'),
          wrong: `：${first.values.ruling}·${first.values.condition ?? '全部情形'} ${fault.wrong}`,
          cure: fault.cure,
        });
      }
    }
  },
});
