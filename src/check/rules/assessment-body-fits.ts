import type { Body, Indicator } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

const DEPARTMENTS: readonly Body['kind'][] = ['区级部门', '派驻机构'];
const INSTITUTIONS: readonly Body['kind'][] = ['事业单位'];

const KINDS: Readonly<Record<Indicator['appliesTo'], readonly Body['kind'][]>> = {
  部门: DEPARTMENTS,
  事业单位: INSTITUTIONS,
  部门和事业单位: [...DEPARTMENTS, ...INSTITUTIONS],
};

export const assessmentBodyFits = defineWholeRule({
  id: 'assessment-body-fits',
  title: '评的单位适用这个指标，评的那一年它还在',
  why: '给不该评的、已经没有的单位打分，得分没有意义，排名也跟着错。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('assessments')) {
      const { year, body: bodyId, indicator: indicatorId } = row.values;
      const body = data.get('bodies', bodyId)?.values;
      const indicator = data.get('indicators', indicatorId)?.values;
      if (body === undefined || indicator === undefined) continue;
      if (!KINDS[indicator.appliesTo].includes(body.kind))
        report({
          ...at(row, 'body'),
          wrong: `（${body.kind}）不在「${indicator.name}」评的单位里`,
          cure: `这个指标评${indicator.appliesTo}，换一个单位，或者删去这一行`,
        });
      else {
        const gone = absence(body, year);
        if (gone === undefined) continue;
        report({
          ...at(row, 'body'),
          wrong: gone,
          cure: '改年度，或者换成那一年承担职责的单位',
        });
      }
    }
  },
});

function absence({ since, until }: Body, year: number): string | undefined {
  if (until !== undefined && until <= `${year}-01-01`)
    return `在 ${until} 已经撤销，${year} 年没有它`;
  if (since !== undefined && since > `${year}-12-31`) return `在 ${since} 才设立，${year} 年没有它`;
  return undefined;
}
