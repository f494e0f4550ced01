import type { IndicatorBand } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

type BandRow = DataRow<IndicatorBand>;

export const bandsWhole = defineWholeRule({
  id: 'bands-whole',
  title: '由数据算的指标，计分档从 0 起一档接一档，不缺、不叠、不漏写得分',
  why: '缺一段，数字落在里面就没有分；叠一段，就有两个分。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('indicator-bands')) return;
    for (const indicator of data.rows('indicators')) {
      const bands = bandsOf(data, indicator.values.id);
      const first = bands[0];
      if (indicator.values.measure === undefined) {
        if (first !== undefined)
          report({
            ...at(first, 'indicator'),
            wrong: '是人工评的指标，用不着分档',
            cure: '删去这一档，或者写上由哪一个公开数字来算',
          });
      } else if (first === undefined) {
        report({
          ...at(indicator, 'measure'),
          wrong: '：这个指标还没有计分档',
          cure: '在 indicator-bands.csv 里写上从 0 起的各档',
        });
      } else for (const [index, band] of bands.entries()) checkBand(band, bands[index - 1], report);
      const last = bands.at(-1);
      if (indicator.values.measure !== undefined && last?.values.to !== undefined)
        report({ ...at(last, 'to'), wrong: '：这是最后一档，再多就没有分了', cure: '空着这一格' });
    }
  },
});

function bandsOf(data: Data, indicator: string): BandRow[] {
  return data
    .rows('indicator-bands')
    .filter(({ values }) => values.indicator === indicator)
    .toSorted((left, right) => left.values.from - right.values.from);
}

function checkBand(band: BandRow, before: BandRow | undefined, report: Reporter): void {
  const { from, to, points, deduction } = band.values;
  const expected = before === undefined ? 0 : before.values.to;
  if (from !== expected)
    report({
      ...at(band, 'from'),
      wrong: `没有接在上一档后面${before === undefined ? '' : `（${before.values.id} 到 ${expected ?? '没有上限'}）`}`,
      cure: expected === undefined ? '给上一档写上止，或者删去这一档' : `应为 ${expected}`,
    });
  if (to !== undefined && to <= from)
    report({ ...at(band, 'to'), wrong: '不比起大', cure: `应大于 ${from}，最后一档空着` });
  if ((points === undefined) === (deduction === undefined))
    report({
      ...at(band, points === undefined ? 'points' : 'deduction'),
      wrong: points === undefined ? '和每件扣分都空着' : '和得分都写了',
      cure: '写其中一样',
    });
}
