import { isOfStreets, ownersOf } from '../../records/flows.ts';
import { at, type Data } from '../data.ts';
import { soundFlows } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowOwnerActs = defineWholeRule({
  id: 'flow-owner-acts',
  title: '任务和权责的流程，至少有一步由它自己的部门做',
  why: '一步都不用本部门做，这件任务就是别人的，或者活已经全推给了别人。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { flow, steps } of soundFlows(data)) {
      const { item } = flow.values;
      const owner = isOfStreets(flow.values) ? undefined : bodyOf(data, flow.values);
      if (owner === undefined || steps.length === 0) continue;
      const acts = steps.some(({ values }) => isOfBody(data, values.actor, owner));
      if (acts) continue;
      report({
        ...at(flow, 'item'),
        wrong: `由「${data.get('bodies', owner)?.values.short ?? owner}」承担，流程里却没有一步由它或它的所属单位做`,
        cure: `在「流程环节」表里写明它做的那一步，或核对这张图画的是不是 ${item}`,
      });
    }
  },
});

/** The body of the task or the power whose way a flow draws. */
function bodyOf(data: Data, flow: { readonly item: string }): string | undefined {
  const body = data.find(ownersOf(flow).table.name, flow.item)?.values['body'];
  return typeof body === 'string' ? body : undefined;
}

/** Whether an actor is a body or one directly below it. */
function isOfBody(data: Data, actor: string, body: string): boolean {
  return actor === body || data.get('bodies', actor)?.values.parent === body;
}
