import { WITHHELD } from '../../tables/kinds/headcount.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { staffingFaults } from '../staffing.ts';

export const staffingChangeHidden = defineWholeRule({
  id: 'staffing-change-hidden',
  title: '同一类人的人数，和上一次公布的只差几人的，后来的不公布',
  why: '谁退休、谁调来，单位里的人都知道；两年相减，就知道他的年龄、性别和专业。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const fault of staffingFaults(data)) {
      if (fault.is !== 'change') continue;
      report({
        ...at(fault.cell.row, 'count'),
        wrong: `和 ${fault.before.year} 年的只差几人（${fault.before.row.path}:${fault.before.row.line}），看得出是谁来了、谁走了`,
        cure: `应为「${WITHHELD}」`,
      });
    }
  },
});
