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

export const handoffs = defineTable({
  name: 'handoffs',
  title: '交办事项准入',
  file: 'handoffs.csv',
  note: '部门申请把清单以外的一项任务交给街道，一行一次申请：做什么、为什么、给什么、到哪天、准不准。',
  naming: 'task',
  datedBy: 'decidedOn',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '申请编号，发布后不改、不复用', ['jb'], 'jb-2025-001'),
    department: reference(
      '申请部门',
      '提出申请的区级部门或派驻机构，填简称；科室和下属单位不能自己申请',
      ['bodies'],
      '区统计局',
    ),
    streets: optional(
      references(
        '适用街道',
        '只交给部分街道时填街道简称，用分号隔开；空着表示所有街道',
        ['bodies'],
        '东关街道;大虞街道',
      ),
    ),
    task: text(
      '任务',
      '任务的名称，动词加对象；同一任务再次申请时一字不差',
      '协助人口抽样调查入户登记',
      { min: 4, max: 30 },
    ),
    description: prose(
      '街道做什么',
      '街道具体做哪几个动作，做到什么程度，什么不用做',
      '带调查员敲门、向住户说明，不代填表、不核对收入。',
      { min: 10, max: 300 },
    ),
    item: optional(
      reference(
        '所属事项',
        '任务属于某个属地管理事项时填事项编号；清单里没有的空着',
        ['street-items'],
        'sd-079',
      ),
    ),
    reason: prose('申请理由', '为什么部门自己做不了，要街道做', '调查员不熟悉楼栋，住户不开门。', {
      min: 8,
      max: 200,
    }),
    basis: text(
      '依据',
      '要求做这件事的文件或规定',
      '人口变动情况抽样调查方案（某统〔2025〕31号）',
      { min: 4, max: 120 },
    ),
    laws: optional(
      citations('法律依据', '依据编号#第几条，多个用分号隔开', ['laws'], 'fl-tongji#第七条'),
    ),
    staff: optional(
      text('给的人', '派几个人、由谁培训；没有就空着', '每个街道派 2 名调查员，上岗前培训半天', {
        max: 80,
      }),
    ),
    funds: optional(
      text('给的钱', '多少钱、从哪里出、什么时候到；没有就空着', '每户补助 15 元，从普查经费列支', {
        max: 80,
      }),
    ),
    goods: optional(
      text('给的物', '设备、车辆、材料、系统权限；没有就空着', '每组一台平板和一套标识', {
        max: 80,
      }),
    ),
    start: date('开始日期', '希望从哪天开始；准入的，从这天起街道才做', '2025-10-20', {
      mayBeFuture: true,
      onDay: '准入的交办开始',
    }),
    end: optional(
      date('结束日期', '到哪天为止，这一天还做；准入的必须填', '2025-11-30', {
        notBefore: 'start',
        mayBeFuture: true,
        onDay: '准入的交办到期',
        throughDay: true,
      }),
    ),
    decision: choice(
      '决定',
      '准入：可以交办；不予准入：不能交办；退回：材料不全，补齐后可以再申请',
      ['准入', '不予准入', '退回'],
    ),
    decidedOn: date('决定日期', '作出决定的日期', '2025-09-25'),
    document: optional(
      documentNumber('文件号', '决定的文件号，准入和不予准入的必须填', '某编准〔2025〕8号'),
    ),
    refusal: optional(
      prose(
        '不准的原因',
        '不予准入的写不符合哪一条，退回的写要补什么；准入的空着',
        '属于只为部门自己留痕的台账，不得交给街道。',
        { min: 8, max: 200 },
      ),
    ),
  },
});

export const inspections = defineTable({
  name: 'inspections',
  title: '监督检查',
  file: 'inspections.csv',
  note: '对部门有没有擅自向街道交办任务的一次检查，一行一件：查到什么、怎么处理、改了没有。',
  naming: 'task',
  datedBy: 'date',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '检查编号，发布后不改、不复用', ['dc'], 'dc-2025-001'),
    date: date('检查日期', '检查的日期', '2025-03-18'),
    department: reference('被查部门', '查的是哪个部门交办的任务', ['bodies'], '区商务局'),
    streets: optional(
      references(
        '涉及街道',
        '哪些街道接到了任务；空着表示所有街道',
        ['bodies'],
        '东关街道;梨园街道',
      ),
    ),
    task: text('查到的任务', '街道实际在做的任务，动词加对象', '每周填报商户经营情况表', {
      min: 4,
      max: 30,
    }),
    found: prose(
      '查到的情况',
      '怎么发现的，用什么形式交办，街道做了什么',
      '两个街道的工作群里每周一被要求上报表格，未查到申请。',
      { min: 10, max: 300 },
    ),
    verdict: choice('检查结论', '与准入登记对照的结果；登记里没有申请过的就是「未经准入」', [
      '已经准入',
      '未经准入',
      '超出准入范围',
      '到期未停',
    ]),
    outcome: prose('处理结果', '怎么处理的，谁接回去做', '当日撤回表格，改由部门从系统取数。', {
      min: 8,
      max: 200,
    }),
    corrected: optional(
      date('改正日期', '改正完成的日期；没有问题或还没改完的空着', '2025-03-21', {
        notBefore: 'date',
      }),
    ),
    handoff: optional(
      reference(
        '准入登记',
        '与哪一次准入申请有关；从来没有申请过的空着',
        ['handoffs'],
        'jb-2025-001',
      ),
    ),
  },
});
