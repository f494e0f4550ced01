import { at, type Data } from '../data.ts';
import { nearest } from '../nearest.ts';
import type { Reference } from '../resolve.ts';
import { defineWholeRule } from '../rule.ts';

export const referenceExists = defineWholeRule({
  id: 'reference-exists',
  title: '引用的记录必须存在，名称必须规范',
  why: '引用落空，页面上的链接就断了；曾用名和俗称要换成现在的规范名称。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    for (const [first, ...others] of missing(data)) {
      if (first === undefined) continue;
      const again = others.length > 0 ? `，这样写的有 ${others.length + 1} 处，这是第一处` : '';
      report({
        ...at(first.row, first.key),
        found: first.typed,
        wrong: `${wrong(first)}${again}`,
        cure: cure(first, others.length),
      });
    }

    function wrong({ tables, typed }: Reference): string {
      const titles = tables.map((table) => `「${data.table(table).title}」表`).join('和');
      return data.references.formerly(tables, typed).length > 0
        ? '不是规范名称'
        : `在${titles}里没有`;
    }

    function cure({ tables, typed, column }: Reference, others: number): string {
      const present = data.references.formerly(tables, typed);
      if (present.length > 0) return `应为「${present.join('」或「')}」`;
      const candidates = [...(column.options ?? []), ...data.references.candidates(tables)];
      const near = nearest(typed, candidates.filter(mayMean(typed)));
      if (near !== undefined) return `应为「${near}」`;
      return others === 0
        ? '核对编号或名称，或先在那张表里增加这一行'
        : '误删了那一行的，从最近一次提交里抄回那一行；没有的，先在那张表里增加这一行';
    }
  },
});

/** What points nowhere, by what was written: many that miss one row are one fault. */
function missing(data: Data): Reference[][] {
  const found = data.references.missing.filter(
    ({ target, tables, row }) =>
      target === undefined &&
      // Nothing can be said of a table that could not be read, or of its rows, nor of one that a row without a name may be in;
      // their own faults are reported.
      ![...tables, row.table.name].some((table) => data.unread.has(table)) &&
      !tables.some((table) => data.unnamed.has(table)),
  );
  return [...Map.groupBy(found, ({ tables, typed }) => `${tables.join()} ${typed}`).values()];
}

/** An id with other figures is another record, however alike the two are. */
function mayMean(typed: string): (candidate: string) => boolean {
  const figures = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join();
  return (candidate) => !/^[a-z]+-/.test(candidate) || figures(candidate) === figures(typed);
}
