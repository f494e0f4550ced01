import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { citations, id, number, prose, reference, text } from './kinds.ts';

export const mainDuties = defineTable({
  name: 'main-duties',
  title: '主要职责',
  file: 'main-duties.csv',
  note: '三定规定写明的部门主要职责，一条一行；具体做什么写在职责任务表。',
  naming: 'name',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'body',
  position: 'no',
  columns: {
    id: id('编号', '职责编号，发布后不改、不复用', ['zz'], 'zz-shichang-01'),
    body: reference('单位', '哪个部门的职责，填简称或编号', ['bodies'], '区市场监管局'),
    no: number('序号', '在三定规定里排第几，从 1 开始', '1'),
    name: text('职责', '这条职责的简称', '市场主体登记和信用监管', { min: 4, max: 40 }),
    text: prose(
      '职责内容',
      '三定规定怎么写，用自己的话概括清楚',
      '管市场主体登记以后的监督检查，公示信用信息。',
      { min: 10, max: 600 },
    ),
    laws: optional(
      citations('依据', '写在哪份文件里，依据编号#第几条', ['laws'], 'sd-shichang#第三条'),
    ),
  },
});
