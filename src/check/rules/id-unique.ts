import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const idUnique = defineWholeRule({
  id: 'id-unique',
  title: '编号在表内不能重复',
  why: '编号就是网址，两条记录不能住在同一个网址里。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    for (const table of data.tables) {
      const first = new Map<string, number>();
      for (const row of data.all(table.name)) {
        const id = row.cells['id'] ?? '';
        const line = first.get(id);
        if (id === '') continue;
        if (line === undefined) first.set(id, row.line);
        else
          report({
            ...at(row, 'id'),
            wrong: `与第 ${line} 行的编号相同`,
            cure: '给后加的一行换一个没有用过的编号',
          });
      }
    }
  },
});
