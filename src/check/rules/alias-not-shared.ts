import { at } from '../data.ts';
import { items } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const aliasNotShared = defineWholeRule({
  id: 'alias-not-shared',
  title: '同一个民间说法不写在两个事项里',
  why: '一样的说法指向两件事，搜索就分不出该先给哪一个；换成更具体的说法。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    const first = new Map<string, string>();
    for (const item of items(data)) {
      for (const alias of item.values.aliases) {
        const owner = first.get(alias);
        if (owner === undefined) first.set(alias, item.values.id);
        else
          report({
            ...at(item, 'aliases'),
            found: alias,
            wrong: `与 ${owner} 的说法相同`,
            cure: '两处至少改一处，写得更具体',
          });
      }
    }
  },
});
