import { isOfStreets } from '../../records/flows.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const flowSaysNotStreet = defineWholeRule({
  id: 'flow-says-not-street',
  title: '属地管理事项的流程，要写明街道不做什么',
  why: '只写做什么，不写到哪里为止，部门的活就顺着流程滑到街道。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const flow of data.rows('flows')) {
      if (!isOfStreets(flow.values) || flow.values.notStreet.length > 0) continue;
      report({
        ...at(flow, 'notStreet'),
        wrong: `是空的，而 ${flow.values.item} 是属地管理事项`,
        cure: '写上街道不做的事，几项用分号隔开，例如「不实施罚款;不强制清理业主物品」',
      });
    }
  },
});
