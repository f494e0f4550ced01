import { isOfStreets } from '../../records/flows.ts';
import { DISTRICT_KINDS } from '../../tables/index.ts';
import { at } from '../data.ts';
import { soundFlows, stepName } from '../flows.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const flowActorsHoldDuty = defineWholeRule({
  id: 'flow-actors-hold-duty',
  title: '属地管理事项的流程里的部门，在这个事项里要有责任分工',
  why: '清单上没有分工的部门，流程里不能派活；清单和施工图说的要是一回事。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('duties')) return;
    const duties = dutiesByItem(data);
    for (const { flow, steps } of soundFlows(data)) {
      if (!isOfStreets(flow.values)) continue;
      const item = flow.values.item;
      const holders = new Set((duties.get(item) ?? []).map(({ values }) => values.body));
      for (const step of steps) {
        const body = data.get('bodies', step.values.actor)?.values;
        if (body === undefined || !DISTRICT_KINDS.includes(body.kind) || holders.has(body.id))
          continue;
        report({
          ...at(step, 'actor'),
          wrong: `：${stepName(step)}派给了它，而它在 ${item} 里没有责任分工`,
          cure: '换成有分工的单位，或先在「责任分工」表里写明它做什么',
        });
      }
    }
  },
});
