import { END } from '../../tables/cell.ts';
import { at } from '../data.ts';
import { numbersAfter, soundFlows, stepName } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowNextExists = defineWholeRule({
  id: 'flow-next-exists',
  title: '下一步必须是同一流程里的另一个环节',
  why: '指向没有的环节，图上的箭头就悬空；指向自己，就永远停在原地。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { flow, steps, byNumber } of soundFlows(data)) {
      for (const step of steps) {
        for (const no of numbersAfter(step)) {
          if (no !== step.values.no && byNumber.has(no)) continue;
          report({
            ...at(step, 'next'),
            wrong:
              no === step.values.no
                ? `：${stepName(step)}又回到自己`
                : `：${flow.values.id} 没有第 ${no} 步`,
            cure: `改成这个流程里别的环节的序号，到此为止的写「${END}」`,
          });
        }
      }
    }
  },
});
