import { at } from '../data.ts';
import { soundFlows } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowNotLonger = defineWholeRule({
  id: 'flow-not-longer',
  title: '优化以后的环节和材料不能比优化以前多',
  why: '减了多少由这两组数字相减得出，越优化越多一定是哪里数错了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { flow, steps } of soundFlows(data)) {
      const { stepsBefore, documentsBefore, documentsAfter } = flow.values;
      if (steps.length > stepsBefore) {
        report({
          ...at(flow, 'stepsBefore'),
          wrong: `：比现在的 ${steps.length} 个环节还少`,
          cure: '核对优化以前的环节数，或「流程环节」表里是否多写了环节',
        });
      }
      if (documentsAfter > documentsBefore) {
        report({
          ...at(flow, 'documentsAfter'),
          wrong: `：比优化以前的 ${documentsBefore} 份还多`,
          cure: '核对优化前后的材料数',
        });
      }
    }
  },
});
