import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, prose, references, text } from './kinds.ts';

/** Who came is told by bodies: no column holds a person. */
export const meetings = defineTable({
  name: 'meetings',
  title: '会商会议',
  file: 'meetings.csv',
  note: '为认定职责争议开的一次会商，一行一次：哪天、议什么、哪些单位到会、谈到什么程度，不写人名。',
  naming: 'topic',
  unique: ['topic'],
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '会议编号，发布后不改、不复用', ['hs'], 'hs-2024-001'),
    day: date('会议日期', '会商的日期，与认定意见的会商日期一致', '2024-05-11'),
    topic: text('议题', '议的是什么事归谁，每次会的议题写法不同', '健身房停业退费的职责分工', {
      min: 6,
      max: 60,
    }),
    bodies: references(
      '到会单位',
      '申请单位、涉及单位和认定意见里有结论的单位，到会的都写；召集的编办不用写',
      ['bodies'],
      '区教体局;区市场监管局',
    ),
    rulings: references(
      '议到的认定意见',
      '这次会议到哪几份认定意见，填编号',
      ['rulings'],
      'cd-2024-001',
    ),
    outcome: choice('会商结果', '会上有没有谈出结论；没有的，原来的分工继续有效', [
      '形成结论',
      '没有形成结论',
      '补充材料后再议',
    ]),
    note: optional(
      prose(
        '会商情况',
        '没有形成结论的，写明还有哪几种意见、还差什么；不写人名',
        '两种方案都留着，等测声报告。',
        {
          min: 6,
          max: 300,
        },
      ),
    ),
  },
});
