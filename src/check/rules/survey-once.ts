import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const surveyOnce = defineWholeRule({
  id: 'survey-once',
  title: '一个单位一年在一种渠道上的满意度，只写一行',
  why: '写了两行，答复的人就数了两遍。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const seen = new Map<string, number>();
    for (const row of data.rows('surveys')) {
      const { body, year, channel } = row.values;
      const key = `${body} ${year} ${channel}`;
      const line = seen.get(key);
      if (line === undefined) seen.set(key, row.line);
      else
        report({
          ...at(row, 'channel'),
          wrong: `：同一单位同一年，第 ${line} 行已经写了`,
          cure: '人数加在一起写成一行',
        });
    }
  },
});
