import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { date, id, number, prose, reference, references, yesno } from './kinds.ts';

/** Personal data has no column here, and the check refuses it in the columns there are. */
export const hotlineCases = defineTable({
  name: 'hotline-cases',
  title: '热线事项',
  file: 'hotline-cases.csv',
  note: '12345 热线里涉及职责划分的事项，一行一件，不含任何个人信息。',
  naming: 'summary',
  datedBy: 'received',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  freeColumns: ['resolved', 'longPending'],
  later: ['items', 'street', 'handledBy', 'passedBecause'],
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
    items: optional(
      references(
        '涉及事项',
        '说的是清单里的哪几件事，填事项编号；清单里没有的空着',
        ['boundary-items', 'street-items'],
        'bj-066',
      ),
    ),
    street: optional(
      reference(
        '发生街道',
        '事情发生在哪个街道，填街道简称；诉求里没有说、查不出的空着',
        ['bodies'],
        '东关街道',
      ),
    ),
    handledBy: optional(
      reference(
        '办结单位',
        '由谁牵头办到办结；首接负责以后应当就是首接单位，没有办结的空着',
        ['bodies'],
        '区市场监管局',
      ),
    ),
    passedBecause: optional(
      prose(
        '转办原因',
        '办结单位不是首接单位的，写清照哪个事项或哪份认定意见转的；没有转的空着',
        '当天核对清单，bj-066 写明健身卡由区教体局牵头，转了一次。',
        { min: 8, max: 120 },
      ),
    ),
  },
});
