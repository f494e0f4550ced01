import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { staffingFaults } from '../staffing.ts';

export const staffingAddsUp = defineWholeRule({
  id: 'staffing-adds-up',
  title: '人员结构里各类加起来是合计，本级和所属单位加起来是含所属单位的',
  why: '加不起来，一定有一个数错了，或者有一类人漏了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('staffing')) return;
    for (const fault of staffingFaults(data)) {
      if (fault.is !== 'sum') continue;
      const { row, year } = fault.cell;
      report({
        ...at(row, 'body'),
        wrong: `${year} 年的人数，各类加起来不是合计`,
        cure: '逐个维度加一遍；不公布的格无论是几都对不上',
      });
    }
  },
});
