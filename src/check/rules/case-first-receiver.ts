import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const caseFirstReceiver = defineWholeRule({
  id: 'case-first-receiver',
  title: '涉及多个单位的热线事项要写明首接单位',
  why: '首接负责：第一个接到的单位牵头办到底，所以必须写明是谁。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const from = data.promises?.firstReceiverFrom;
    for (const row of data.rows('hotline-cases')) {
      const { received, firstBody, others } = row.values;
      const since = from !== undefined && received >= from;
      if ((others.length > 0 || since) && firstBody === undefined) {
        report({
          ...at(row, 'firstBody'),
          wrong:
            others.length > 0
              ? '是空的，而这件事涉及多个单位'
              : `是空的，而 ${from} 起每一件都由首接单位负责`,
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
