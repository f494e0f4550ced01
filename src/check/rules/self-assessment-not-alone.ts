import { SELF } from '../../tables/evaluation.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const selfAssessmentNotAlone = defineWholeRule({
  id: 'self-assessment-not-alone',
  title: '年度过去以后，自评的指标还有别人评的分',
  why: '只有自评的不算分，这个指标就按没有材料处理。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    const key = ({ year, body, indicator }: { year: number; body: string; indicator: string }) =>
      `${year} ${body} ${indicator}`;
    const rows = data.rows('assessments');
    const byOthers = new Set(
      rows.filter(({ values }) => values.way !== SELF).map(({ values }) => key(values)),
    );
    for (const row of rows) {
      const isOver = row.values.year < Number(data.today.slice(0, 4));
      if (row.values.way !== SELF || !isOver || byOthers.has(key(row.values))) continue;
      report({
        ...at(row, 'way'),
        wrong: '：这个指标只有自评，不算分',
        cure: '补上别人评的结果；确实没有评的，网页上写作没有材料',
      });
    }
  },
});
