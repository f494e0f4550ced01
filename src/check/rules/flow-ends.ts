import { END } from '../../tables/cell.ts';
import { at } from '../data.ts';
import { reachable, soundFlows, stepName } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowEnds = defineWholeRule({
  id: 'flow-ends',
  title: '从每一步出发都能走到结束',
  why: '退回补正可以绕回前面，但必须有出口；绕不出来的流程永远办不完。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { steps, byNumber } of soundFlows(data)) {
      // Walked backwards from the end. A way to a step that is not there is another rule's fault, and counts as an end here.
      const before = Map.groupBy(
        steps.flatMap(({ values }) => values.next.map((way) => ({ from: values.no, to: way.no }))),
        ({ to }) => (to === undefined || !byNumber.has(to) ? 0 : to),
      );
      const ending = reachable(0, (no) => (before.get(no) ?? []).map(({ from }) => from));
      for (const step of steps) {
        if (ending.has(step.values.no)) continue;
        report({
          ...at(step, 'next'),
          wrong: `：从${stepName(step)}出发走不到结束`,
          cure: `在绕回去的这几步里给一个出口，写上「${END}」或通向结束的序号`,
        });
      }
    }
  },
});
