import type { Assessment } from '../../tables/index.ts';
import { at, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const assessmentOnce = defineWholeRule({
  id: 'assessment-once',
  title: '一个单位一年的一个指标，一种方式只评一次',
  why: '评了两次，哪一次算数说不清；挑高的算，就不公平。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const seen = new Map<string, DataRow<Assessment>>();
    for (const row of data.rows('assessments')) {
      const { year, body, indicator, way } = row.values;
      const key = `${year} ${body} ${indicator} ${way}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, row);
      else
        report({
          ...at(row, 'way'),
          wrong: `：同一年、同一单位、同一指标已经这样评过，在 ${other.path}:${other.line} 的 ${other.values.id}`,
          cure: '留下算数的一行，把两次看到的写进凭据',
        });
    }
  },
});
