import type { EvaluationClass, Indicator } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

const WHOLE = 100;

export const indicatorWeightsWhole = defineWholeRule({
  id: 'indicator-weights-whole',
  title: '各类的权重加起来是 100，每一类每一年的指标权重加起来也是 100',
  why: '加不到 100，满分就不是满分；超过 100，有的指标就被多算了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('evaluation-classes') || data.hasBroken('indicators')) return;
    const classes = data.rows('evaluation-classes');
    const sum = sumOf(classes);
    const last = classes.at(-1);
    if (last !== undefined && sum !== WHOLE)
      report({
        ...at(last, 'weight'),
        wrong: `：${classes.length} 类的权重加起来是 ${sum}`,
        cure: `改各类的权重，加起来是 ${WHOLE}`,
      });
    for (const own of classes) checkClass(data, own, report);
  },
});

const sumOf = (rows: readonly { readonly values: { readonly weight: number } }[]): number =>
  rows.reduce((sum, { values }) => sum + values.weight, 0);

/** One class in every year, from the first in which anything is evaluated to this one; each fault once, in the first year that has it. */
function checkClass(data: Data, own: DataRow<EvaluationClass>, report: Reporter): void {
  const all = data.rows('indicators');
  const first = Math.min(...all.map(({ values }) => values.from));
  const reported = new Set<string>();
  for (let year = first; year <= Number(data.today.slice(0, 4)); year += 1) {
    const members = all.filter(
      ({ values }) => values.class === own.values.id && isOf(values, year),
    );
    const sum = sumOf(members);
    const key = members.map(({ values }) => values.id).join();
    if (sum === WHOLE || reported.has(key)) continue;
    reported.add(key);
    const last = members.at(-1);
    report({
      ...(last === undefined ? at(own, 'name') : at(last, 'weight')),
      wrong:
        last === undefined
          ? `：${year} 年一个指标也没有`
          : `：${year} 年「${own.values.name}」这一类的权重加起来是 ${sum}`,
      cure:
        last === undefined
          ? '给这一类补上指标，或者改指标的起止年度'
          : `改类内权重或起止年度，同一年的加起来是 ${WHOLE}`,
    });
  }
}

function isOf({ from, until }: Indicator, year: number): boolean {
  return from <= year && year <= (until ?? year);
}
