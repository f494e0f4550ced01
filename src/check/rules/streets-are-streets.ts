import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const streetsAreStreets = defineWholeRule({
  id: 'streets-are-streets',
  title: '适用街道和涉及街道只能填具体的街道',
  why: '填了别的单位，那个单位的页面会多出它不该有的职责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    checkStreets(data, data.rows('street-items'), report);
    checkStreets(data, data.rows('handoffs'), report);
    checkStreets(data, data.rows('inspections'), report);
  },
});

function checkStreets<Values extends { readonly streets: readonly string[] }>(
  data: Data,
  rows: readonly DataRow<Values>[],
  report: Reporter,
): void {
  const parents = new Set(data.rows('bodies').map(({ values }) => values.parent));
  for (const row of rows) {
    for (const id of row.values.streets) {
      const body = data.get('bodies', id)?.values;
      if (body === undefined || (body.kind === '街道' && !parents.has(body.id))) continue;
      report({
        ...at(row, 'streets'),
        found: body.short,
        wrong: '不是一个具体的街道',
        cure: '填街道的简称；所有街道的空着',
      });
    }
  }
}
