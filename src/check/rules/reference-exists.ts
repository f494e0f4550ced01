import { at } from '../data.ts';
import { nearest } from '../nearest.ts';
import type { Reference } from '../resolve.ts';
import { defineWholeRule } from '../rule.ts';

export const referenceExists = defineWholeRule({
  id: 'reference-exists',
  title: '引用的记录必须存在，名称必须规范',
  why: '引用落空，页面上的链接就断了；曾用名和俗称要换成现在的规范名称。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const reference of data.references.all) {
      if (reference.target !== undefined) continue;
      // Nothing can be said of a table that could not be read; its own fault is reported.
      if (reference.tables.some((table) => data.unread.has(table))) continue;
      report({
        ...at(reference.row, reference.key),
        found: reference.typed,
        wrong: wrong(reference),
        cure: cure(reference),
      });
    }

    function wrong({ tables, typed }: Reference): string {
      const titles = tables.map((table) => `「${data.table(table).title}」表`).join('和');
      return data.references.formerly(tables, typed).length > 0
        ? '不是规范名称'
        : `在${titles}里没有`;
    }

    function cure({ tables, typed, column }: Reference): string {
      const present = data.references.formerly(tables, typed);
      if (present.length > 0) return `应为「${present.join('」或「')}」`;
      const near = nearest(typed, [
        ...(column.options ?? []),
        ...data.references.candidates(tables),
      ]);
      return near === undefined ? '核对编号或名称，或先在那张表里增加这一行' : `应为「${near}」`;
    }
  },
});
