import { isOfStreets } from '../../records/flows.ts';
import { ANY_STREET } from '../../tables/flows.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { at } from '../data.ts';
import { soundFlows } from '../flows.ts';
import { defineWholeRule } from '../rule.ts';

export const flowStreetTakesPart = defineWholeRule({
  id: 'flow-street-takes-part',
  title: '属地管理事项的流程，至少有一步由街道做',
  why: '这张施工图是给街道用的：一步都不用街道做，就不是街道的流程。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { flow, steps } of soundFlows(data)) {
      if (!isOfStreets(flow.values)) continue;
      const isStreet = (actor: string) =>
        actor === ANY_STREET || isStreetKind(data.get('bodies', actor)?.values.kind);
      if (steps.length === 0 || steps.some(({ values }) => isStreet(values.actor))) continue;
      report({
        ...at(flow, 'id'),
        wrong: '没有一步由街道做',
        cure: `在「流程环节」表里写明街道做的那一步，承担单位填「${ANY_STREET}」`,
      });
    }
  },
});
