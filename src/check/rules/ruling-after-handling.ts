import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const rulingAfterHandling = defineWholeRule({
  id: 'ruling-after-handling',
  title: '热线事项先办理、后认定',
  why: '事后认定：首接单位先把居民的事办完，再申请认定职责，不让居民等着部门争论。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const ruling of data.rows('rulings')) {
      const hotlineCase = data.get('hotline-cases', ruling.values.case);
      if (hotlineCase === undefined) continue;
      const { handledOn, id } = hotlineCase.values;
      if (handledOn === undefined) {
        report({
          ...at(ruling, 'case'),
          wrong: '还没有办结',
          cure: '先办结这件热线事项，再申请认定',
        });
      } else if (ruling.values.appliedOn < handledOn) {
        report({
          ...at(ruling, 'appliedOn'),
          wrong: `早于热线事项 ${id} 的办结日期 ${handledOn}`,
          cure: `应不早于 ${handledOn}`,
        });
      }
    }
  },
});
