import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const rulingStateComplete = defineWholeRule({
  id: 'ruling-state-complete',
  title: '认定意见的日期和文号要与状态相符',
  why: '已经生效的一定有文号、认定日期和生效日期；还在会商的都不能有，会商的日期倒要写明。有了文号就有人引用。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const ruling of data.rows('rulings')) {
      const isConsulted = ruling.values.consultedOn !== undefined;
      if (ruling.values.status === '会商' && !isConsulted)
        report({ ...at(ruling, 'consultedOn'), wrong: '是空的，而状态是会商', cure: '补上日期' });
      if (ruling.values.status === '受理' && isConsulted)
        report({
          ...at(ruling, 'consultedOn'),
          wrong: '填了，而状态是受理',
          cure: '清空，或把状态改成会商',
        });
      const isOpen = ruling.values.status === '受理' || ruling.values.status === '会商';
      for (const key of ['number', 'decidedOn', 'announcedOn', 'effective'] as const) {
        const filled = ruling.values[key] !== undefined;
        if (isOpen && filled)
          report({
            ...at(ruling, key),
            wrong: `填了，而状态是${ruling.values.status}`,
            cure: '清空，或改掉状态',
          });
        // The day of announcement may have been forgotten, and some are not announced.
        const mayBeEmpty = key === 'announcedOn' || ruling.values.status === '撤销';
        if (!isOpen && !filled && !mayBeEmpty) {
          report({
            ...at(ruling, key),
            wrong: `是空的，而状态是${ruling.values.status}`,
            cure: key === 'number' ? '补上文号' : '补上日期',
          });
        }
      }
    }
  },
});
