import { MENTION } from '../../records/mention.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const cancelledIsGone = defineWholeRule({
  id: 'cancelled-is-gone',
  title: '取消了的分工和结论，不能还在表里',
  why: '登记说取消了，表里还写着由谁做，看的人不知道该信哪一处。编号写错的取消公布以后就改不了了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const rows = data.rows('list-changes');
    const corrected = new Set(
      rows
        .filter(({ values }) => values.kind === '更正')
        .flatMap(({ values }) => values.reason.match(MENTION) ?? []),
    );
    for (const row of rows) {
      const { id, list, record, kind, field } = row.values;
      const table = data.table(list);
      if (kind !== '取消' || field !== undefined || table.partOf === undefined) continue;
      if (corrected.has(id)) continue;
      const standing = data.find(table.name, record);
      if (standing === undefined) continue;
      report({
        ...at(row, 'record'),
        wrong: `登记为取消，可是还在 ${standing.path}:${standing.line}`,
        cure: '核对编号；真的取消了，把那一行删去，只改了一部分的，登记成变更并写明改的是哪一列；已经公布的，另登一条更正',
      });
    }
  },
});
