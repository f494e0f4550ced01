import type { Finding, ResultUse } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** The ways that use a finding and nothing else. */
const OF_FINDINGS: readonly ResultUse['way'][] = ['线索移交', '整改反馈'];

export const resultUseOfFinding = defineWholeRule({
  id: 'result-use-of-finding',
  title: '结果运用和它的评估问题说的是同一单位，并且在发现以后',
  why: '张冠李戴的，会把一个单位的问题记到另一个单位头上。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('result-uses')) {
      const { finding: id, way } = row.values;
      const finding = data.get('findings', id)?.values;
      if (id === undefined && OF_FINDINGS.includes(way))
        report({
          ...at(row, 'finding'),
          wrong: `是空的，而运用方式是${way}`,
          cure: '填上是哪一个评估问题',
        });
      const fault = finding === undefined ? undefined : faultOf(row.values, finding);
      if (fault !== undefined)
        report({ ...at(row, 'finding'), wrong: fault, cure: '核对单位、年度、日期和问题的编号' });
    }
  },
});

function faultOf({ body, year, day }: ResultUse, finding: Finding): string | undefined {
  if (finding.body !== body) return '是别的单位的问题';
  if (finding.year !== year) return `是 ${finding.year} 年的问题`;
  return finding.foundOn <= day ? undefined : `在 ${finding.foundOn} 才发现，晚于运用的日期`;
}
