import { at } from '../data.ts';
import { items } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

/** Below six, colloquial queries often miss; above fifteen, the phrases start to overlap other matters. */
const [FEWEST, MOST] = [6, 15];

export const aliasesEnough = defineWholeRule({
  id: 'aliases-enough',
  title: '民间说法写 6 到 15 个',
  why: '居民不说“餐饮油烟”，说“楼下饭店呛人”；民间说法是搜得到的关键。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    for (const item of items(data)) {
      const count = item.values.aliases.length;
      if (count >= FEWEST && count <= MOST) continue;
      report({
        ...at(item, 'aliases'),
        found: `${count} 个`,
        wrong: '数量不合适',
        cure: `应为 ${FEWEST} 到 ${MOST} 个短语，写居民看到的、受到的`,
      });
    }
  },
});
