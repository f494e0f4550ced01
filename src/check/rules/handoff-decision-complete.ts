import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const handoffDecisionComplete = defineWholeRule({
  id: 'handoff-decision-complete',
  title: '准入和不予准入要有文件号，不准的要写原因',
  why: '街道拿着文件号才能拒收或照做；部门知道不准的原因才知道怎么改。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('handoffs')) {
      const { decision, document, refusal } = row.values;
      const state = `而决定是${decision}`;
      if (decision !== '退回' && document === undefined)
        report({ ...at(row, 'document'), wrong: `是空的，${state}`, cure: '补上决定的文件号' });
      if (decision !== '准入' && refusal === undefined)
        report({
          ...at(row, 'refusal'),
          wrong: `是空的，${state}`,
          cure: '写明不符合哪一条，或要补什么材料',
        });
      if (decision === '准入' && refusal !== undefined)
        report({ ...at(row, 'refusal'), wrong: `填了，${state}`, cure: '清空，或改掉决定' });
    }
  },
});
