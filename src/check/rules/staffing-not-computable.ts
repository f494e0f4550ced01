import { WITHHELD } from '../../tables/kinds/headcount.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { staffingFaults, whereOf } from '../staffing.ts';

export const staffingNotComputable = defineWholeRule({
  id: 'staffing-not-computable',
  title: '人员结构里不公布的人数，不能由别的格推算出来',
  why: '合计减去其余各类，就等于把藏起来的那个数写了出来。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const fault of staffingFaults(data)) {
      if (fault.is === 'computable')
        report({
          ...at(fault.cell.row, 'count'),
          wrong: '能由别的格推算出来，或者只剩一两种可能',
          cure:
            fault.hide === undefined
              ? '这个单位这一年的人数都不公布'
              : `把 ${whereOf(fault.hide)}也写成「${WITHHELD}」，再检查一遍`,
        });
      if (fault.is === 'rest')
        report({
          ...at(fault.cell.row, 'count'),
          wrong: '减去写明的各单位，就是没有写明的那个单位的几个人',
          cure: `应为「${WITHHELD}」`,
        });
    }
  },
});
