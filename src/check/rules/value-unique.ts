import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';

/** Full-width and half-width forms of one name are the same name to a reader. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

export const valueUnique = defineTableRule({
  id: 'value-unique',
  title: '名称、文号和顺序在表内不能重复',
  why: '两个同名的事项，居民分不清该看哪一个。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  checkTable(data, table, report) {
    for (const key of table.unique ?? []) {
      const first = new Map<string, number>();
      for (const row of data.all(table.name)) {
        const text = fold(row.cells[key] ?? '');
        if (text === '') continue;
        const line = first.get(text);
        if (line === undefined) first.set(text, row.line);
        else
          report({
            ...at(row, key),
            wrong: `与第 ${line} 行相同`,
            cure: '改成不同的内容，或合并两行',
          });
      }
    }
  },
});
