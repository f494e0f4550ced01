import { at } from '../data.ts';
import { soundFlows, stepName } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowBranchesLabelled = defineWholeRule({
  id: 'flow-branches-labelled',
  title: '下一步不止一个时，每一个都写明条件，互不相同；只有一个时不写条件',
  why: '没有条件，办的人不知道往哪边走；只有一个去向又写条件，就漏了条件不成立的那一边。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { steps } of soundFlows(data)) {
      for (const step of steps) {
        const ways = step.values.next;
        const conditions = ways.flatMap(({ condition }) => condition ?? []);
        const twice = conditions.find(
          (condition, index) => conditions.indexOf(condition) !== index,
        );
        const fault =
          ways.length === 1
            ? conditions.length === 1 && {
                wrong: `：${stepName(step)}只有一个去向，却写了条件「${conditions[0]}」`,
                cure: '补上条件不成立时去哪一步，或删去条件',
              }
            : conditions.length < ways.length
              ? {
                  wrong: `：${stepName(step)}有 ${ways.length} 个去向，没有都写条件`,
                  cure: '每个去向都写成「序号:条件」，例如「3:合格;5:不合格」',
                }
              : twice !== undefined && {
                  wrong: `：${stepName(step)}的条件「${twice}」写了两次`,
                  cure: '不同的去向写不同的条件',
                };
        if (fault) report({ ...at(step, 'next'), ...fault });
      }
    }
  },
});
