import { optional } from './column.ts';
import { defineTable } from './define.ts';
import {
  choice,
  date,
  documentNumber,
  id,
  number,
  prose,
  reference,
  references,
  text,
} from './kinds.ts';

/** How a campaign stands: at work, carried through, or broken off. */
export const CAMPAIGN_STATES = ['进行中', '已完成', '已终止'] as const;

export const campaigns = defineTable({
  name: 'campaigns',
  title: '整治专题',
  file: 'campaigns.csv',
  note: '协同联动的一个专题，一行一个：哪些热线事项引起、谁牵头、谁参加、要达到什么、结果怎样。',
  naming: 'name',
  unique: ['name'],
  datedBy: 'start',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  freeColumns: ['status'],
  columns: {
    id: id('编号', '专题编号，发布后不改、不复用', ['zt'], 'zt-2026-001'),
    name: text('专题', '专题的名称：哪里、整治什么', '城东夜市油烟和噪声整治', { min: 4, max: 30 }),
    cases: references(
      '触发事项',
      '由哪些热线事项引起，填编号；都要在启动以前受理',
      ['hotline-cases'],
      'rx-2026-201;rx-2026-202',
    ),
    items: references(
      '涉及事项',
      '两张清单里的哪些事项，填编号',
      ['boundary-items', 'street-items'],
      'bj-049;bj-050',
    ),
    streets: optional(
      references(
        '涉及街道',
        '在哪些街道，填简称；空着表示所有街道',
        ['bodies'],
        '东关街道;大虞街道',
      ),
    ),
    lead: reference('牵头单位', '召集各家、盯进度、统一答复的一个单位', ['bodies'], '区综合执法局'),
    members: references(
      '成员单位',
      '一起做的其他单位，不含牵头单位',
      ['bodies'],
      '区市场监管局;东关街道',
    ),
    goal: text('目标', '做到什么程度算成，能量的写数字', '油烟投诉降到每月两件以下，占道桌椅清零', {
      min: 8,
      max: 120,
    }),
    plan: text('方案', '准备怎么做，一句话', '先查净化设施，再定摆放范围，最后每晚复查一个月', {
      min: 8,
      max: 160,
    }),
    start: date('启动日期', '从哪一天起联动', '2026-05-06'),
    due: date('计划完成日期', '计划到哪一天做完；改了方案的写新日期', '2026-06-15', {
      notBefore: 'start',
      mayBeFuture: true,
      onDay: '计划完成的日子已过',
      throughDay: true,
    }),
    end: optional(
      date('结束日期', '实际结束的日期；还在进行的空着', '2026-06-12', { notBefore: 'start' }),
    ),
    status: choice(
      '状态',
      '已完成：措施走完，有了结果；已终止：中途停下。目标达到没有，由成效里的数字算，不填',
      CAMPAIGN_STATES,
    ),
    outcome: optional(
      prose(
        '结果',
        '结束了的必填：做成了什么，没做成什么、为什么，以后谁接着管',
        '十二家装了净化器，占道桌椅收回店内。还有两家没有烟道，改做不产生油烟的餐食。',
        { min: 16, max: 400 },
      ),
    ),
    document: documentNumber('文件号', '专题方案的文件号', '某编〔2026〕61号'),
  },
});

export const campaignMeasures = defineTable({
  name: 'campaign-measures',
  title: '专题措施',
  file: 'campaign-measures.csv',
  note: '专题任务单上的一行：一个单位、做什么、哪天做完、做成怎样。',
  naming: 'what',
  datedBy: 'campaign',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'campaign',
  position: 'no',
  columns: {
    id: id('编号', '措施编号，发布后不改、不复用', ['cs'], 'cs-2026-001-01'),
    campaign: reference('专题', '属于哪个专题，填编号', ['campaigns'], 'zt-2026-001'),
    no: number('序号', '在任务单上是第几行，从 1 开始', '1'),
    body: reference(
      '单位',
      '谁做，只填一个，必须是牵头单位或者成员单位',
      ['bodies'],
      '区综合执法局',
    ),
    what: text('措施', '做什么、怎么算做完', '逐店查油烟净化设施，没装的限期装上', {
      min: 6,
      max: 80,
    }),
    due: date('应完成日期', '哪天做完，不晚于专题的计划完成日期', '2026-05-20', {
      mayBeFuture: true,
      onDay: '应当做完的日子已过',
      throughDay: true,
    }),
    done: optional(date('完成日期', '实际做完的日期；没有做完的空着', '2026-05-18')),
    result: optional(
      text(
        '做成怎样',
        '做完的写结果，能量的写数字；专题结束了还没有做的，写为什么',
        '查了三十一家，十二家补装，两家停业',
        { min: 4, max: 120 },
      ),
    ),
  },
});

export const campaignOutcomes = defineTable({
  name: 'campaign-outcomes',
  title: '专题成效',
  file: 'campaign-outcomes.csv',
  note: '专题的一个数：数的是什么、整治以前多少、要到多少、后来多少。目标达到没有由这些数算出。',
  naming: 'counted',
  datedBy: 'campaign',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'campaign',
  columns: {
    id: id('编号', '成效编号，发布后不改、不复用', ['cx'], 'cx-2026-001-01'),
    campaign: reference('专题', '属于哪个专题，填编号', ['campaigns'], 'zt-2026-001'),
    counted: text('数的是什么', '在哪里、多长时间里、数什么', '夜市周边一个月的油烟投诉', {
      min: 4,
      max: 40,
    }),
    unit: text('计量单位', '件、家、处、分钟……', '件', { min: 1, max: 6 }),
    before: number('整治前', '启动以前数的', '14'),
    goal: number('目标值', '要到多少；比整治前小的，越小越好，比整治前大的，越大越好', '2'),
    after: optional(number('整治后', '后来数的；还没有数的空着', '1')),
    countedOn: optional(date('统计日期', '哪一天数的整治后', '2026-07-12')),
    way: text(
      '怎么数的',
      '谁数、从哪里数，别人照着能再数一遍',
      '热线按涉及事项和街道导出，逐件核对',
      {
        min: 4,
        max: 80,
      },
    ),
  },
});
