import { isStreetKind } from '../../tables/street-kinds.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const streetsAreStreets = defineWholeRule({
  id: 'streets-are-streets',
  title: '适用街道、涉及街道、发生街道和社区的归属街道只能填具体的街道',
  why: '填了别的单位，那个单位的页面会多出它不该有的职责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const cure = '填街道的简称；所有街道的空着';
    checkStreets(data, data.rows('street-items'), 'streets', cure, report);
    checkStreets(data, data.rows('handoffs'), 'streets', cure, report);
    checkStreets(data, data.rows('campaigns'), 'streets', cure, report);
    checkStreets(data, data.rows('inspections'), 'streets', cure, report);
    const where = '填事情发生的那一个街道的简称；说不清的空着';
    checkStreets(data, data.rows('hotline-cases'), 'street', where, report);
    const whose = '填社区归的那一个街道、镇或者乡的简称';
    checkStreets(data, data.rows('communities'), 'street', whose, report);
    checkStreets(data, data.rows('communities'), 'before', whose, report);
  },
});

function checkStreets<Values>(
  data: Data,
  rows: readonly DataRow<Values>[],
  column: keyof Values & string,
  cure: string,
  report: Reporter,
): void {
  const parents = new Set(data.rows('bodies').map(({ values }) => values.parent));
  for (const row of rows) {
    for (const id of [row.values[column] ?? []].flat()) {
      const body = data.get('bodies', String(id))?.values;
      if (body === undefined || (isStreetKind(body.kind) && !parents.has(body.id))) continue;
      report({ ...at(row, column), found: body.short, wrong: '不是一个具体的街道', cure });
    }
  }
}
