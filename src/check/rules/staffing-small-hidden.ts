import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { staffingFaults } from '../staffing.ts';

export const staffingSmallHidden = defineWholeRule({
  id: 'staffing-small-hidden',
  title: '人员结构里人数太少的一类，不写几人',
  why: '只有两三个人的一类，认识的人一看就知道是谁；文件本身是公开的，收不回来。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const fault of staffingFaults(data)) {
      if (fault.is !== 'small') continue;
      report({
        ...at(fault.cell.row, 'count'),
        wrong: `不能公布，少于 ${data.promises?.smallCell} 人的不写几人`,
        cure: `应为「${fault.mark}」`,
      });
    }
  },
});
