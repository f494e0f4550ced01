import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, citations, id, number, reference, text } from './kinds.ts';
import { ROLES } from './roles.ts';
import { STAGES } from './stages.ts';

export const duties = defineTable({
  name: 'duties',
  title: '责任分工',
  file: 'duties.csv',
  note: '一个事项在一种情形、一个环节下，一个单位做什么，一行一条。',
  naming: 'id',
  datedBy: 'item',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  partOf: 'item',
  gist: ['body', 'text'],
  position: 'order',
  columns: {
    id: id('编号', '分工编号，发布后不改、不复用', ['zr'], 'zr-bj001-01'),
    item: reference(
      '事项',
      '事项编号，两张清单的都可以',
      ['boundary-items', 'street-items'],
      'bj-001',
    ),
    condition: optional(
      text(
        '适用情形',
        '什么情形下这样分工；只有一种情形的空着。同一情形各行写法必须一字不差',
        '已过保修期，公共部位渗漏',
        { min: 2, max: 40 },
      ),
    ),
    stage: optional(choice('环节', '这一情形再按环节分工的才填', STAGES)),
    body: reference('单位', '承担的单位，填简称或编号', ['bodies'], '区住建局'),
    role: choice(
      '角色',
      '在这一情形下的角色；几个部门各管一段、没有谁牵头的，都填各负其责；没有行政牵头部门的，用产权人、经营企业、业主大会/物业或司法途径如实写明',
      ROLES,
    ),
    responsibility: optional(
      choice('责任类型', '属地管理事项填写；职责边界事项空着', ['主体责任', '配合责任']),
    ),
    text: text(
      '具体职责',
      '具体做什么：动词加对象，写到能照着做',
      '受理保修投诉，督促建设单位限期修复',
      { min: 6, max: 120 },
    ),
    laws: optional(
      citations(
        '依据',
        '依据编号#第几条，一部法的几条用顿号隔开，几部法用分号隔开；没有原文可核对的，后面写（待核）',
        ['laws'],
        'fg-jianshezhiliang#第四十条',
      ),
    ),
    order: number('顺序', '在事项里排第几', '1'),
  },
});
