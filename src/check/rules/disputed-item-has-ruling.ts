import { at } from '../data.ts';
import { items } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const disputedItemHasRuling = defineWholeRule({
  id: 'disputed-item-has-ruling',
  title: '争议中的事项要有正在办理的认定申请',
  why: '标了争议却没有人在认定，争议就没有了结的一天。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('rulings')) return;
    const open = new Set(
      data
        .rows('rulings')
        .flatMap(({ values }) =>
          values.status === '受理' || values.status === '会商' ? values.items : [],
        ),
    );
    for (const item of items(data)) {
      if (item.values.status !== '争议中' || open.has(item.values.id)) continue;
      report({
        ...at(item, 'status'),
        wrong: '，却没有正在受理或会商的认定意见',
        cure: '在「争议认定意见」表登记申请，或改回「生效」',
      });
    }
  },
});
