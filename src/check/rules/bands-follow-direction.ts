import type { Indicator, IndicatorBand } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const bandsFollowDirection = defineWholeRule({
  id: 'bands-follow-direction',
  title: '数字好了，得分不能反而少',
  why: '做得好的得分低，排名就是反的。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('indicator-bands')) return;
    const bands = data
      .rows('indicator-bands')
      .toSorted((left, right) => left.values.from - right.values.from);
    for (const indicator of data.rows('indicators')) {
      const own = bands.filter(({ values }) => values.indicator === indicator.values.id);
      for (const [index, band] of own.entries()) {
        const before = own[index - 1];
        if (isBackwards(indicator.values, before?.values, band.values))
          report({
            ...at(band, band.values.deduction === undefined ? 'points' : 'deduction'),
            wrong: `：「${indicator.values.name}」${indicator.values.direction}，这一档却反过来`,
            cure:
              indicator.values.direction === '越高越好'
                ? '得分不能比上一档少；按件扣分只用在越低越好的指标上'
                : '得分不能比上一档多',
          });
      }
    }
  },
});

/** Whether a band is worth less, for a better number, than the end of the one before; or falls by itself where it should rise. */
function isBackwards(
  { direction }: Indicator,
  before: IndicatorBand | undefined,
  band: IndicatorBand,
): boolean {
  const rises = direction === '越高越好';
  if (rises && (band.deduction ?? 0) > 0) return true;
  if (before === undefined) return false;
  const [was, is] = [worth(before, (before.to ?? band.from) - 1), worth(band, band.from)];
  return rises ? is < was : is > was;
}

function worth({ points, deduction = 0 }: IndicatorBand, value: number): number {
  return points ?? Math.max(0, 100 - value * deduction);
}
