import { EVERYBODY } from '../../tables/staffing.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const staffingOnce = defineWholeRule({
  id: 'staffing-once',
  title: '一个单位一年一种口径里，每一类人只写一行，并且有一行合计',
  why: '重复的一行会多算一遍；没有合计，就看不出分的类全不全。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const seen = new Map<string, number>();
    const rows = data.rows('staffing');
    const lineOf = ({ body, year, scope }: (typeof rows)[number]['values']) =>
      `${body} ${year} ${scope}`;
    const totals = new Set(
      rows.flatMap(({ values }) => (values.dimension === EVERYBODY ? lineOf(values) : [])),
    );
    for (const row of rows) {
      const { dimension, group } = row.values;
      const own = lineOf(row.values);
      const key = `${own} ${dimension} ${dimension === EVERYBODY ? '' : group}`;
      const line = seen.get(key);
      if (line === undefined) seen.set(key, row.line);
      else
        report({
          ...at(row, 'group'),
          wrong: `：同一单位、年度、口径和维度，第 ${line} 行已经写了`,
          cure: '删去一行，或者核对年度和口径',
        });
      if (totals.has(own)) continue;
      totals.add(own);
      report({
        ...at(row, 'dimension'),
        wrong: '：这个单位这一年这种口径没有合计',
        cure: `补上一行，维度填「${EVERYBODY}」`,
      });
    }
  },
});
