import { NON_GOVERNMENT_ROLES } from '../../tables/index.ts';
import { at } from '../data.ts';
import { branchName, soundBranches } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const oneLeadPerBranch = defineWholeRule({
  id: 'one-lead-per-branch',
  title: '同一事项、情形、环节只有一个牵头单位',
  why: '两个牵头等于没有牵头；确实共同牵头的写“双牵头”，没有行政牵头的如实写明由谁负责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const rows of soundBranches(data)) {
      const [first] = rows;
      if (first === undefined) continue;
      const leads = rows.filter(({ values }) => values.role === '牵头');
      const jointLeads = rows.filter(({ values }) => values.role === '双牵头');
      const others = rows.some(({ values }) => NON_GOVERNMENT_ROLES.includes(values.role));
      const where = branchName(first.values);
      if (leads.length > 1) {
        const names = leads.map(({ cells }) => cells['body']).join('、');
        report({
          ...at(leads[1] ?? first, 'role'),
          wrong: `：${where} 有 ${leads.length} 个牵头（${names}）`,
          cure: '只留一个牵头；共同牵头的都改为「双牵头」',
        });
      } else if (leads.length === 1 && jointLeads.length > 0) {
        report({
          ...at(jointLeads[0] ?? first, 'role'),
          wrong: `：${where} 既有牵头又有双牵头`,
          cure: '共同牵头的都写「双牵头」，否则改为「配合」',
        });
      } else if (leads.length === 0 && jointLeads.length === 1) {
        report({
          ...at(jointLeads[0] ?? first, 'role'),
          wrong: `：${where} 只有一个双牵头`,
          cure: '补上另一个双牵头，或改为「牵头」',
        });
      } else if (leads.length === 0 && jointLeads.length === 0 && !others) {
        report({
          ...at(first, 'role'),
          wrong: `：${where} 没有牵头单位`,
          cure: `指定一个「牵头」；没有行政牵头的，用「${NON_GOVERNMENT_ROLES.join('、')}」写明由谁负责`,
        });
      }
    }
  },
});
