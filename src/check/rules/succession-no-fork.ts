import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { succeeding, successors } from '../succession.ts';

export const successionNoFork = defineTableRule({
  id: 'succession-no-fork',
  title: '一条记录只能被一条记录替代，拆分除外',
  why: '两份文件都说自己取代了它，引用的人不知道该看哪一份；确属拆分的，先登记一条“拆分”的清单变动。',
  scope: '全部',
  level: '错误',
  tables: succeeding,
  checkTable(data, table, report) {
    if (table.succession === undefined) return;
    const split = new Set(
      data
        .rows('list-changes')
        .filter(({ values }) => values.kind === '拆分')
        .map(({ values }) => values.record),
    );
    for (const [earlier, links] of successors(data, table)) {
      // A row that names several successors itself says that it was split.
      const rows = new Set(links.map(({ writtenIn }) => writtenIn));
      if (links.length < 2 || split.has(earlier) || rows.size === 1) continue;
      for (const link of links.slice(1)) {
        report({
          ...at(link.writtenIn, table.succession.column),
          found: earlier,
          wrong: `已经被 ${links[0]?.later} 替代，又被 ${link.later} 替代`,
          cure: '只留一处；确属拆分的，在「清单变动」里登记类型为“拆分”的变动',
        });
      }
    }
  },
});
