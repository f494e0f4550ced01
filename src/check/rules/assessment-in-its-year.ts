import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const assessmentInItsYear = defineWholeRule({
  id: 'assessment-in-its-year',
  title: '评的年度用这个指标，评估不早于这一年开头',
  why: '那一年不用的指标评了不算；年还没有开始，没有东西可评。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('assessments')) {
      const { year, day, indicator: id } = row.values;
      const indicator = data.get('indicators', id)?.values;
      if (indicator === undefined) continue;
      const { from, until, name } = indicator;
      if (year < from || year > (until ?? year))
        report({
          ...at(row, 'year'),
          wrong: `：「${name}」这一年不评`,
          cure: `应在 ${from} 年到${until === undefined ? '今年' : ` ${until} 年`}之间`,
        });
      else if (day < `${year}-01-01`)
        report({
          ...at(row, 'day'),
          wrong: `早于 ${year} 年`,
          cure: `改日期，或者把年度改成 ${day.slice(0, 4)}`,
        });
    }
  },
});
