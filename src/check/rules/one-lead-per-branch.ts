import { LEAD_ROLES } from '../../tables/index.ts';
import { at } from '../data.ts';
import { branchName, soundBranches } from '../items.ts';
import { leadFault, leadingIn } from '../leading.ts';
import { defineWholeRule } from '../rule.ts';

export const oneLeadPerBranch = defineWholeRule({
  id: 'one-lead-per-branch',
  title: '同一事项、情形、环节只有一个牵头单位',
  why: '两个牵头等于没有牵头；确实共同牵头的写“双牵头”，各管一段的写“各负其责”，没有行政牵头的如实写明由谁负责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const rows of soundBranches(data)) {
      const [first] = rows;
      const fault = leadFault(leadingIn(rows.map(({ values }) => values.role)));
      if (first === undefined || fault === undefined) continue;
      const leads = rows.filter(({ values }) => LEAD_ROLES.includes(values.role));
      const names =
        leads.length > 1 ? `（${leads.map(({ cells }) => cells['body']).join('、')}）` : '';
      report({
        ...at(leads.at(-1) ?? first, 'role'),
        wrong: `：${branchName(first.values)} ${fault.wrong}${names}`,
        cure: fault.cure,
      });
    }
  },
});
