import type { Finding } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const findingRepeatsEarlier = defineWholeRule({
  id: 'finding-repeats-earlier',
  title: '重复的问题，是同一单位同一类、以前改好过的那一个',
  why: '改好了又出现，才叫重复；没有改好的还是原来那一个问题。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('findings')) {
      const before = data.get('findings', row.values.repeats)?.values;
      const fault = before === undefined ? undefined : faultOf(row.values, before);
      if (fault !== undefined)
        report({
          ...at(row, 'repeats'),
          wrong: fault,
          cure: '改成以前改好过的那一个问题；不是重复的，清空',
        });
    }
  },
});

function faultOf(finding: Finding, before: Finding): string | undefined {
  if (before.body !== finding.body) return '是别的单位的问题';
  if (before.kind !== finding.kind) return `是另一类问题（${before.kind}）`;
  if (before.correctedOn === undefined) return '还没有改好';
  return before.correctedOn <= finding.foundOn
    ? undefined
    : `在 ${before.correctedOn} 才改好，晚于这一个的发现日期`;
}
