import { at } from '../data.ts';
import { dutiesByItem, items } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const itemHasDuties = defineWholeRule({
  id: 'item-has-duties',
  title: '每个事项至少有一条责任分工',
  why: '没有分工的事项，页面上答不出“谁负责”。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.unread.has('duties')) return;
    const duties = dutiesByItem(data);
    for (const item of items(data)) {
      if ((duties.get(item.values.id) ?? []).length > 0) continue;
      report({
        ...at(item, 'id'),
        wrong: '没有责任分工',
        cure: '在「责任分工」表里为它至少写一行',
      });
    }
  },
});
