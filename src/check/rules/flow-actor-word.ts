import { ACTOR_WORDS } from '../../tables/flows.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const flowActorWord = defineWholeRule({
  id: 'flow-actor-word',
  title: '任何街道都做的写「街道」，居委会做的写「社区」',
  why: '同一个角色两种写法，图上就分成两条泳道。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const step of data.rows('flow-steps')) {
      const aliases = data.get('bodies', step.values.actor)?.values.aliases ?? [];
      const word = ACTOR_WORDS.find((candidate) => aliases.includes(candidate));
      if (word === undefined) continue;
      report({ ...at(step, 'actor'), wrong: '是各处通用的角色', cure: `应为「${word}」` });
    }
  },
});
