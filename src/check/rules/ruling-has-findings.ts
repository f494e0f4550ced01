import { NON_GOVERNMENT_ROLES } from '../../tables/index.ts';
import { at } from '../data.ts';
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
        const leads = branch.filter(({ values }) => values.role === '牵头').length;
        const joint = branch.filter(({ values }) => values.role === '双牵头').length;
        const others = branch.some(({ values }) => NON_GOVERNMENT_ROLES.includes(values.role));
        const [first] = branch;
        if (first === undefined || (leads === 1 && joint === 0) || (leads === 0 && joint > 1))
          continue;
        if (leads === 0 && joint === 0 && others) continue;
        report({
          ...at(first, 'role'),
          wrong: `：${first.values.ruling}·${first.values.condition ?? '全部情形'} ${wrongLeads(leads, joint)}`,
          cure: `只写一个「牵头」；共同牵头的都写「双牵头」；没有行政牵头的，用「${NON_GOVERNMENT_ROLES.join('、')}」写明由谁负责`,
        });
      }
    }
  },
});

function wrongLeads(leads: number, joint: number): string {
  if (leads > 0 && joint > 0) return '既有牵头又有双牵头';
  if (leads > 1) return `有 ${leads} 个牵头`;
  return joint === 1 ? '只有一个双牵头' : '没有牵头单位';
}
