import { DETAILS } from '../../tables/result-uses.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const resultUseExplained = defineWholeRule({
  id: 'result-use-explained',
  title: '三挂钩写明挂的哪一钩，四联动写明和谁联动；办结的写明结果',
  why: '只写“挂钩”“联动”，看不出结果用在了哪里；办结了没有结果，等于没有用。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('result-uses')) {
      const { way, detail, outcome, doneOn } = row.values;
      const right = DETAILS[way] ?? [];
      if (right.length > 0 && (detail === undefined || !right.includes(detail)))
        report({
          ...at(row, 'detail'),
          wrong: detail === undefined ? `是空的，而运用方式是${way}` : `不属于${way}`,
          cure: `应为以下之一：${right.join('、')}`,
        });
      if (right.length === 0 && detail !== undefined)
        report({ ...at(row, 'detail'), wrong: `填了，而运用方式是${way}`, cure: '清空' });
      if ((outcome === undefined) !== (doneOn === undefined))
        report({
          ...at(row, outcome === undefined ? 'outcome' : 'doneOn'),
          wrong: `是空的，而${outcome === undefined ? '填了办结日期' : '写了结果'}`,
          cure: '两格都填；还没有结果的都空着',
        });
    }
  },
});
