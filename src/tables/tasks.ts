import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { ENDING, holding } from './holding.ts';
import { citations, days, id, phrases, prose, reference, references, text } from './kinds.ts';

export const tasks = defineTable({
  name: 'tasks',
  title: '职责任务',
  file: 'tasks.csv',
  note: '部门为履行一条主要职责要做的一件具体任务，一件一行：哪个科室、哪个岗位、做到什么标准、多久一次。',
  naming: 'name',
  datedBy: 'effective',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  withdrawn: ENDING.withdrawn,
  life: ENDING.life,
  columns: {
    id: id('编号', '任务编号，发布后不改、不复用', ['rw'], 'rw-0001'),
    body: reference('单位', '哪个部门的任务，填简称或编号', ['bodies'], '区市场监管局'),
    duty: optional(
      reference(
        '主要职责',
        '为履行哪一条主要职责，填编号；对不上哪一条的空着，会列在职责覆盖里',
        ['main-duties'],
        'zz-shichang-01',
      ),
    ),
    name: text('任务', '具体做什么：动词加对象', '抽查个体工商户年报', { min: 4, max: 60 }),
    office: text('内设机构', '哪个科室、中心、队来做', '信用监督管理科', { min: 2, max: 40 }),
    post: text('岗位', '科室里哪个岗位，不写人名', '年报核查岗', { min: 2, max: 40 }),
    standard: prose(
      '标准',
      '做到什么程度算做好，能照着检查',
      '抽中的全部核到，结果二十日内公示。',
      {
        min: 6,
        max: 300,
      },
    ),
    frequency: text('频次', '多久做一次，或者出现什么情况就做', '每年一次，七月到十月', {
      min: 2,
      max: 40,
    }),
    powers: optional(references('对应权责', '行使的是哪几项权力', ['powers'], 'qz-0001')),
    items: optional(
      references(
        '对应事项',
        '两张清单里的哪些事项靠这件任务落实',
        ['boundary-items', 'street-items'],
        'bj-001',
      ),
    ),
    laws: optional(
      citations(
        '依据',
        '没有对应权责的，写明依据编号#第几条',
        ['laws'],
        'fg-shichangzhuti#第三十五条',
      ),
    ),
    ...holding('职责任务清单'),
  },
});

export const specs = defineTable({
  name: 'specs',
  title: '工作规范',
  file: 'specs.csv',
  note: '一件任务的一条工作规范，一条一行：要求做什么、做到什么质量、几天办完、留下什么记录。',
  naming: 'name',
  datedBy: 'task',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'task',
  columns: {
    id: id('编号', '规范编号，发布后不改、不复用', ['gf'], 'gf-0001'),
    task: reference('任务', '是哪件任务的规范，填任务编号', ['tasks'], 'rw-0001'),
    name: text('规范', '管的是哪一环，十几个字', '抽取检查对象', { min: 2, max: 40 }),
    requirement: prose('要求', '必须怎么做、不许怎么做', '用系统随机抽取，不得指定。', {
      min: 6,
      max: 400,
    }),
    standard: prose('质量标准', '怎样算合格，能量的写数字', '抽取比例不低于百分之三。', {
      min: 4,
      max: 300,
    }),
    limit: optional(days('时限', '几个工作日办完；空着表示随到随办', '20')),
    record: phrases('留痕', '做完留下什么记录，几种用分号隔开', '抽取清单;检查记录表'),
  },
});
