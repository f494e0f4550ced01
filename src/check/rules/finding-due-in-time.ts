import { daysBefore } from '../../dates/working-days.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const findingDueInTime = defineWholeRule({
  id: 'finding-due-in-time',
  title: '整改期限不超过规定的天数',
  why: '通知写了期限才催得动；一给就是半年，等于没有期限。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const allowed = data.promises?.correctWithin;
    for (const row of data.rows('findings')) {
      const { year, foundOn, noticedOn, due } = row.values;
      if (allowed !== undefined && daysBefore(due, allowed) > noticedOn)
        report({
          ...at(row, 'due'),
          wrong: `，从通知的 ${noticedOn} 算起超过 ${allowed} 天`,
          cure: '改成规定天数以内的日期',
        });
      const found = Number(foundOn.slice(0, 4));
      // The evaluation of a year ends early in the next.
      if (found !== year && found !== year + 1)
        report({
          ...at(row, 'foundOn'),
          wrong: `不在 ${year} 年，也不在下一年`,
          cure: '核对年度和发现日期',
        });
    }
  },
});
