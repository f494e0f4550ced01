import { optional } from './column.ts';
import { defineTable } from './define.ts';
import {
  choice,
  citations,
  date,
  documentNumber,
  id,
  prose,
  reference,
  references,
  text,
} from './kinds.ts';
import { ROLES } from './roles.ts';

export const rulings = defineTable({
  name: 'rulings',
  title: '争议认定意见',
  file: 'rulings.csv',
  note: '职责争议的认定意见，一行一份；分情形的结论写在认定结论表。',
  naming: 'title',
  unique: ['number', 'title'],
  succession: {
    column: 'supersedes',
    names: 'predecessors',
    status: { column: 'status', value: '已被替代' },
    order: 'decidedOn',
  },
  datedBy: 'appliedOn',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  later: ['interimLead'],
  withdrawn: { column: 'status', values: ['撤销', '已被替代'] },
  columns: {
    id: id('编号', '认定意见编号，发布后不改、不复用', ['cd'], 'cd-2024-001'),
    number: optional(
      documentNumber('文号', '作出认定时才编的文号，受理和会商中的空着', '某编认〔2024〕1号'),
    ),
    title: text('标题', '关于什么事的职责认定意见', '关于健身房预付卡退费职责的认定意见', {
      min: 8,
      max: 60,
    }),
    category: text('类别', '争议的类别，同类写法一致', '预付卡式消费纠纷', { max: 20 }),
    applicant: reference('申请单位', '提出认定申请的单位', ['bodies'], '区热线中心'),
    interimLead: optional(
      reference(
        '临时牵头',
        '过了期限还没有作出认定的，填作出认定以前由哪个单位临时牵头',
        ['bodies'],
        '区住建局',
      ),
    ),
    parties: references('涉及单位', '对职责有不同意见的单位', ['bodies'], '区教体局;区市场监管局'),
    case: optional(
      reference('热线事项', '由热线事项引起的，填热线事项编号', ['hotline-cases'], 'rx-2024-001'),
    ),
    question: prose(
      '争议焦点',
      '各单位争的是什么，各自的理由',
      '健身卡属于体育经营还是一般消费。',
      { min: 10, max: 600 },
    ),
    opinion: prose('认定意见', '认定的结论和理由', '健身服务属体育经营活动，由体育主管部门牵头。', {
      min: 10,
      max: 1200,
    }),
    measures: optional(
      prose('具体措施', '定了以后各单位怎么做', '首接单位三个工作日内移交。', { min: 6, max: 800 }),
    ),
    items: optional(
      references(
        '相关事项',
        '这份意见适用于哪些清单事项',
        ['boundary-items', 'street-items'],
        'bj-066',
      ),
    ),
    appliedOn: date('申请日期', '提出认定申请的日期', '2024-05-20'),
    consultedOn: optional(
      date('会商日期', '各方坐到一起会商的日期；没有会商的空着', '2024-06-03', {
        notBefore: 'appliedOn',
      }),
    ),
    decidedOn: optional(
      date('认定日期', '作出认定的日期；受理和会商中的空着', '2024-06-11', {
        notBefore: ['appliedOn', 'consultedOn'],
      }),
    ),
    announcedOn: optional(
      date('公布日期', '向社会公布的日期；不公布的空着', '2024-06-12', { notBefore: 'decidedOn' }),
    ),
    effective: optional(
      date('生效日期', '开始执行的日期', '2024-06-15', {
        notBefore: ['decidedOn', 'announcedOn'],
        mayBeFuture: true,
        onDay: '开始执行',
      }),
    ),
    status: choice('状态', '受理和会商期间，原分工继续有效', [
      '受理',
      '会商',
      '生效',
      '已被替代',
      '撤销',
    ]),
    supersedes: optional(
      references('替代认定', '这份意见取代了哪一份', ['rulings'], 'cd-2023-004'),
    ),
    laws: optional(
      citations('依据', '依据编号#第几条，多个用分号隔开', ['laws'], 'fl-tiyu#第一百零五条'),
    ),
  },
});

export const rulingFindings = defineTable({
  name: 'ruling-findings',
  title: '认定结论',
  file: 'ruling-findings.csv',
  note: '一份认定意见在一种情形下对一个单位的结论，一行一条。',
  naming: 'id',
  datedBy: 'ruling',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  partOf: 'ruling',
  gist: ['body', 'text'],
  columns: {
    id: id('编号', '结论编号，发布后不改、不复用', ['jl'], 'jl-2024001-01'),
    ruling: reference('认定意见', '属于哪一份认定意见', ['rulings'], 'cd-2024-001'),
    condition: optional(
      text('适用情形', '什么情形下；只有一种情形的空着', '经营者停业失联', { min: 2, max: 40 }),
    ),
    body: reference('单位', '承担的单位，填简称或编号', ['bodies'], '区教体局'),
    role: choice('角色', '在这一情形下的角色', ROLES),
    text: text('结论', '具体做什么', '受理健身卡退费投诉，组织调解', { min: 6, max: 160 }),
  },
});
