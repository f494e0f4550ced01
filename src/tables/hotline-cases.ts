import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { date, id, number, prose, reference, references, yesno } from './kinds.ts';

/** Personal data has no column here, and the check refuses it in the columns there are. */
export const hotlineCases = defineTable({
  name: 'hotline-cases',
  title: '热线事项',
  file: 'hotline-cases.csv',
  note: '12345 热线里涉及职责划分的事项，一行一件，不含任何个人信息。',
  naming: 'id',
  datedBy: 'received',
  published: true,
  columns: {
    id: id('编号', '热线事项编号', ['rx'], 'rx-2024-001'),
    received: date('受理日期', '热线受理的日期', '2024-04-08'),
    summary: prose(
      '诉求摘要',
      '一句话说清诉求，不写姓名、电话、门牌和车牌',
      '市民反映健身房停业，办的年卡退不了',
      { min: 8, max: 200 },
    ),
    domain: reference('领域', '所属领域', ['domains'], 'ly-shichang'),
    firstBody: optional(
      reference('首接单位', '第一个接到的单位；涉及多个单位时必须填', ['bodies'], '区市场监管局'),
    ),
    others: optional(references('其他涉及单位', '还涉及哪些单位', ['bodies'], '区教体局')),
    transferredHours: optional(number('移交小时', '从受理到移交用了几个小时', '4')),
    handledOn: optional(
      date('办结日期', '先办理后认定：办结的日期；未办结的空着', '2024-05-12', {
        notBefore: 'received',
      }),
    ),
    disputed: yesno('是否争议', '单位之间对职责有没有争议'),
    ruling: optional(reference('认定意见', '引起的认定意见', ['rulings'], 'cd-2024-001')),
    resolved: yesno('是否解决', '诉求有没有解决'),
    processSatisfied: optional(yesno('程序满意', '回访时对办理程序是否满意；没有回访的空着')),
    resultSatisfied: optional(yesno('结果满意', '回访时对办理结果是否满意；没有回访的空着')),
    longPending: yesno('长期未决', '是否曾列为长期未决事项'),
  },
});
