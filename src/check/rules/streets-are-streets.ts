import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const streetsAreStreets = defineWholeRule({
  id: 'streets-are-streets',
  title: '适用街道只能填具体的街道',
  why: '填了别的单位，那个单位的页面会多出它不该有的职责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const parents = new Set(data.rows('bodies').map(({ values }) => values.parent));
    for (const item of data.rows('street-items')) {
      for (const id of item.values.streets) {
        const body = data.get('bodies', id)?.values;
        if (body === undefined || (body.kind === '街道' && !parents.has(body.id))) continue;
        report({
          ...at(item, 'streets'),
          found: body.short,
          wrong: '不是一个具体的街道',
          cure: '填街道的简称；适用所有街道的空着',
        });
      }
    }
  },
});
