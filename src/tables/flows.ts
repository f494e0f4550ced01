import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { date, days, id, nextSteps, number, phrases, reference, text } from './kinds.ts';

/** Parties that a process chart names by a word: any street, its communities, and whoever asks or is dealt with. */
export const ANY_STREET = '街道';
export const ACTOR_WORDS = [ANY_STREET, '社区', '当事人'] as const;

export const flows = defineTable({
  name: 'flows',
  title: '施工图',
  file: 'flows.csv',
  note: '一个属地管理事项、一件职责任务或者一项权力的办理流程，一行一个；每一步写在流程环节表。',
  naming: 'name',
  unique: ['name'],
  datedBy: 'published',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '流程编号，发布后不改、不复用', ['lc'], 'lc-001'),
    item: reference(
      '事项',
      '属地管理事项、职责任务或者权责事项的编号',
      ['street-items', 'tasks', 'powers'],
      'sd-001',
    ),
    name: text('名称', '流程的名称，写明办成什么事', '楼道杂物清理流程', { min: 4, max: 30 }),
    trigger: text('何时启动', '出现什么情况就开始走这个流程，一句话', '巡查发现或接到居民反映', {
      min: 4,
      max: 120,
    }),
    done: text('办结标准', '办到什么程度算办完，一句话', '通道清通，三日内没有回潮', {
      min: 4,
      max: 120,
    }),
    stepsBefore: number('优化前环节', '优化以前要走几个环节；优化后的由流程环节表数出来', '9'),
    documentsBefore: number('优化前材料', '优化以前要几份材料和手续', '6'),
    documentsAfter: number('优化后材料', '优化以后要几份材料和手续', '3'),
    improvement: text(
      '优化做法',
      '砍掉、合并了什么，一两句话',
      '上门核实和现场劝导并成一步，照片代替书面报告',
      { min: 6, max: 160 },
    ),
    chaser: optional(
      reference('找谁催办', '部门不回应时找哪个单位；空着表示拨打热线', ['bodies'], '区热线中心'),
    ),
    notStreet: optional(
      phrases(
        '街道不做',
        '属地管理事项必填：这件事里街道不做什么，多项用分号隔开',
        '不实施罚款;不强制清理业主物品',
      ),
    ),
    published: date('公布日期', '这张图公布的日期', '2024-05-20'),
  },
});

export const flowSteps = defineTable({
  name: 'flow-steps',
  title: '流程环节',
  file: 'flow-steps.csv',
  note: '流程的一个环节，一行一条：谁做什么、几天办完、出什么文书、下一步去哪里。',
  naming: 'name',
  datedBy: 'flow',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'flow',
  position: 'no',
  columns: {
    id: id('编号', '环节编号，发布后不改、不复用', ['hj'], 'hj-001-01'),
    flow: reference('流程', '属于哪个流程，填流程编号', ['flows'], 'lc-001'),
    no: number('序号', '在流程里是第几步，从 1 开始；流程从第 1 步开始', '1'),
    name: text('环节', '这一步的名称，12 个字以内', '现场核实', { min: 2, max: 12 }),
    actor: reference(
      '承担单位',
      '谁做这一步：填单位的简称或编号；任何一个街道都写「街道」，居委会写「社区」，居民、商户和申请人写「当事人」',
      ['bodies'],
      '街道',
      ACTOR_WORDS,
    ),
    action: text('做什么', '这一步具体做什么，一句话', '上门查看堆放位置，拍照登记', {
      min: 6,
      max: 120,
    }),
    limit: optional(days('时限', '几个工作日办完；空着表示随到随办', '2')),
    documents: optional(
      phrases('文书', '这一步产生或用到的文书，多份用分号隔开', '巡查登记表;现场照片'),
    ),
    next: nextSteps(
      '下一步',
      '接着到第几步；分情况的写「序号:条件」，用分号隔开；到此为止写「结束」',
      '3:合格;5:不合格',
    ),
  },
});
