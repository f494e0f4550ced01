import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const caseFirstReceiver = defineWholeRule({
  id: 'case-first-receiver',
  title: '涉及多个单位的热线事项要写明首接单位',
  why: '首接负责：第一个接到的单位牵头办到底，所以必须写明是谁。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('hotline-cases')) {
      const { firstBody, others } = row.values;
      if (others.length > 0 && firstBody === undefined) {
        report({
          ...at(row, 'firstBody'),
          wrong: '是空的，而这件事涉及多个单位',
          cure: '填上第一个接到的单位',
        });
      } else if (firstBody !== undefined && others.includes(firstBody)) {
        report({
          ...at(row, 'others'),
          wrong: '里又写了首接单位',
          cure: `删去「${data.get('bodies', firstBody)?.values.short ?? firstBody}」，只留其他单位`,
        });
      }
    }
  },
});
