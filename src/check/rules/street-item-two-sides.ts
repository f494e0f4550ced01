import { DISTRICT_KINDS } from '../../tables/index.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { at } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const streetItemTwoSides = defineWholeRule({
  id: 'street-item-two-sides',
  title: '属地管理事项要有部门一方和街道一方',
  why: '只写一方，就看不出界线划在哪里。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const duties = dutiesByItem(data);
    for (const item of data.rows('street-items')) {
      const rows = duties.get(item.values.id) ?? [];
      if (rows.length === 0 || rows.some((row) => row.broken)) continue;
      const kinds = rows.map(({ values }) => data.get('bodies', values.body)?.values.kind);
      if (kinds.includes(undefined)) continue;
      const missing = kinds.some(isStreetKind)
        ? kinds.some((kind) => kind !== undefined && DISTRICT_KINDS.includes(kind))
          ? undefined
          : '部门'
        : '街道';
      if (missing === undefined) continue;
      report({
        ...at(item, 'id'),
        wrong: `没有${missing}一方的职责`,
        cure: `在「责任分工」表里补上${missing}做什么`,
      });
    }
  },
});
