import { at } from '../data.ts';
import { soundFlows, stepName } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowNumbered = defineWholeRule({
  id: 'flow-numbered',
  title: '流程的环节从 1 起连续编号，不重号、不跳号',
  why: '下一步靠序号指路：重号分不清去哪一步，跳号像是丢了一步。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { flow, steps, byNumber } of soundFlows(data)) {
      if (steps.length === 0) {
        report({
          ...at(flow, 'id'),
          wrong: '没有环节',
          cure: '在「流程环节」表里为它至少写一步',
        });
      }
      for (const step of steps) {
        const { no } = step.values;
        const other = byNumber.get(no);
        if (other !== undefined && other !== step) {
          report({
            ...at(step, 'no'),
            wrong: `在 ${flow.values.id} 里重复，${other.path}:${other.line} 的${stepName(other)}也用它`,
            cure: '给其中一步换一个序号，指向它的「下一步」也跟着改',
          });
        } else if (no < 1 || no > steps.length) {
          report({
            ...at(step, 'no'),
            wrong: `：${flow.values.id} 一共 ${steps.length} 步，序号应在 1 到 ${steps.length} 之间`,
            cure: '从 1 起连续编号，指向它的「下一步」也跟着改',
          });
        }
      }
    }
  },
});
