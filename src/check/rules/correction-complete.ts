import { MENTION } from '../../records/mention.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const correctionComplete = defineWholeRule({
  id: 'correction-complete',
  title: '更正要写明哪一条变动登记错了、错成什么、应当是什么',
  why: '公布过的变动不再改，看到错的那一条的人，要从更正里知道该信什么。清单的内容不靠更正来改。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('list-changes')) {
      const { id, kind, field, before, after, reason } = row.values;
      if (kind !== '更正') continue;
      const named = reason.match(MENTION) ?? [];
      if (!named.some((name) => name !== id && data.find('list-changes', name) !== undefined))
        report({
          ...at(row, 'reason'),
          wrong: '没有写更正的是哪一条变动',
          cure: '写上那一条的编号，例如“bd-2025-001的记录误写成……”',
        });
      if (field !== undefined)
        report({
          ...at(row, 'field'),
          wrong: '填了，而类型是更正',
          cure: '清空；清单的内容要改的，类型用变更',
        });
      for (const [key, cell] of [['before', before] as const, ['after', after] as const])
        if (cell === undefined)
          report({
            ...at(row, key),
            wrong: '是空的，而类型是更正',
            cure: '写明登记成了什么、应当是什么',
          });
    }
  },
});
