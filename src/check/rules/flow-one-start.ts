import { at } from '../data.ts';
import { numbersAfter, reachable, soundFlows, stepName } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowOneStart = defineWholeRule({
  id: 'flow-one-start',
  title: '流程只从第 1 步开始，每一步都走得到',
  why: '走不到的环节要么是多余的，要么是漏了一根箭头。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { steps, byNumber } of soundFlows(data)) {
      if (!byNumber.has(1)) continue;
      const reached = reachable(1, (no) => numbersAfter(byNumber.get(no)));
      for (const step of steps) {
        if (reached.has(step.values.no)) continue;
        report({
          ...at(step, 'no'),
          wrong: `：从第 1 步出发走不到${stepName(step)}`,
          cure: '在前面某一步的「下一步」里写上它的序号，或删去这一行',
        });
      }
    }
  },
});
