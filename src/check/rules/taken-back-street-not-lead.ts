import { LEAD_ROLES } from '../../tables/index.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { at } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const takenBackStreetNotLead = defineWholeRule({
  id: 'taken-back-street-not-lead',
  title: '上级收回的事项，街道不能牵头或承担主体责任',
  why: '收回了还让街道牵头，等于没有收回。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const duties = dutiesByItem(data);
    for (const item of data.rows('street-items')) {
      if (item.values.listType !== '上级收回') continue;
      for (const row of duties.get(item.values.id) ?? []) {
        if (row.broken || !isStreetKind(data.get('bodies', row.values.body)?.values.kind)) continue;
        if (LEAD_ROLES.includes(row.values.role)) {
          report({
            ...at(row, 'role'),
            wrong: `，而 ${item.values.id} 已由上级收回`,
            cure: '街道改为「配合」，由收回的单位牵头',
          });
        } else if (row.values.responsibility !== '配合责任') {
          report({
            ...at(row, 'responsibility'),
            wrong: `，而 ${item.values.id} 已由上级收回`,
            cure: '街道应为「配合责任」',
          });
        }
      }
    }
  },
});
