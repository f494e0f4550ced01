import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** What may be said of a fact: that it was written down wrong or has become another, is gone, or was told wrong. */
const KINDS: readonly string[] = ['变更', '勘误', '取消', '更正', '补登'];

export const factChangedAtOnce = defineWholeRule({
  id: 'fact-changed-at-once',
  title: '事实的改动公布当天就算数，只用变更、勘误、取消、更正和补登',
  why: '检查、准入、热线这些表写的是已经发生的事，改了马上看得到，没有以后才生效的改法。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('list-changes')) {
      const { list, kind, publishedOn, effective } = row.values;
      const { changes, title } = data.table(list);
      if (changes !== 'corrected') continue;
      if (effective !== publishedOn)
        report({
          ...at(row, 'effective'),
          wrong: `与公布日期 ${publishedOn} 不同，而「${title}」写的是已经发生的事`,
          cure: `改成 ${publishedOn}`,
        });
      if (!KINDS.includes(kind))
        report({
          ...at(row, 'kind'),
          wrong: `不能用在「${title}」上`,
          cure: `应为以下之一：${KINDS.join('、')}`,
        });
    }
  },
});
