import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, reference, text } from './kinds.ts';

/** Each look at whether a law still stands. */
export const lawChecks = defineTable({
  name: 'law-checks',
  title: '依据核对',
  file: 'law-checks.csv',
  note: '对一件依据是否仍然有效的一次核对，一行一次：哪一天、看的什么、结果怎样。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'law',
  columns: {
    id: id('编号', '核对编号，定下后不再改', ['hd'], 'hd-2026-001'),
    law: { ...reference('依据', '核对的是哪一件，填编号', ['laws'], 'fl-daqi'), atAnyTime: true },
    checkedOn: date('核对日期', '哪一天核对的', '2026-11-28'),
    source: text('来源', '看的是哪里的哪一个文本，写明文本的日期', '国家法律法规数据库公布的文本', {
      min: 4,
      max: 80,
    }),
    result: choice('结果', '没有看到现行文本、只能存疑的填待核', [
      '有效',
      '已修改',
      '已废止',
      '待核',
    ]),
    note: optional(
      text('说明', '看到了什么，还有什么没有核实', '二〇一八年修正的文本', { max: 120 }),
    ),
  },
});
