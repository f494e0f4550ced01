import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const upstreamCountsFilled = defineWholeRule({
  id: 'upstream-counts-filled',
  title: '上级清单有变化的，写明新增、调整、取消各几项；没有变化的都空着',
  why: '只写“有变化”，不知道要跟着改多少；写了没有变化又有数，不知道该信哪一个。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('upstream-checks')) {
      const { result } = row.values;
      const counts = COUNTS.map((key) => ({ key, count: row.values[key] }));
      if (result === '有变化') {
        for (const { key, count } of counts)
          if (count === undefined)
            report({ ...at(row, key), wrong: '是空的，而结果是有变化', cure: '填几项，没有填 0' });
        if (counts.every(({ count }) => count === 0))
          report({
            ...at(row, 'result'),
            wrong: '，而新增、调整、取消都是 0',
            cure: '应为「没有变化」；有变化的，写明各几项',
          });
      } else {
        for (const { key, count } of counts)
          if (count !== undefined)
            report({ ...at(row, key), wrong: `填了，而结果是${result}`, cure: '清空，或者改结果' });
      }
    }
  },
});

const COUNTS = ['added', 'changed', 'removed'] as const;
