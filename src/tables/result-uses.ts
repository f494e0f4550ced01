import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, number, prose, reference, references, text } from './kinds.ts';

/** With what results are coupled, … */
export const COUPLINGS = ['机构职能挂钩', '编制使用挂钩', '年度考核挂钩'] as const;
/** … and with whose work they are linked. */
export const LINKAGES = ['组织人事联动', '巡察联动', '审计联动', '督查联动'] as const;

/** The words that tell a way of using a result further, by the way. */
export const DETAILS: Readonly<Record<string, readonly string[]>> = {
  三挂钩: COUPLINGS,
  四联动: LINKAGES,
};

/** What became of the results of evaluations. */
export const resultUses = defineTable({
  name: 'result-uses',
  title: '结果运用',
  file: 'result-uses.csv',
  note: '评估结果用了一次，一行一次：哪个单位的什么结果、用在哪里、给了谁、后来怎样。',
  naming: 'name',
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '运用编号，发布后不改、不复用', ['yy'], 'yy-2026-001'),
    year: number('年度', '哪一年的评估结果', '2026'),
    body: reference('单位', '用的是哪个单位的结果', ['bodies'], '区住建局'),
    name: text('用了什么', '一句话说清把什么结果用在了哪里', '物业投诉超期在全区通报', {
      min: 6,
      max: 40,
    }),
    finding: optional(
      reference(
        '评估问题',
        '由哪一个问题引起；用的是等次或得分的空着',
        ['findings'],
        'wt-2026-001',
      ),
    ),
    way: choice(
      '运用方式',
      '通报：告诉各单位；信息共享：数据给别的部门用；线索移交：交给有权处理的机关；整改反馈：改的情况回到评估；三挂钩、四联动见下一列',
      ['通报', '信息共享', '线索移交', '整改反馈', '三挂钩', '四联动'],
    ),
    detail: optional(
      choice('挂什么联什么', '三挂钩填挂的哪一钩，四联动填和谁联动；别的方式空着', [
        ...COUPLINGS,
        ...LINKAGES,
      ]),
    ),
    to: references(
      '给了谁',
      '结果给了哪些单位；通报到所有单位的填主办的单位',
      ['bodies'],
      '区审计局',
    ),
    day: date('日期', '哪一天用的', '2026-09-02'),
    outcome: optional(
      prose(
        '结果',
        '后来怎样：办了什么、变了什么；还没有结果的空着',
        '两个科室的编制各调一名到投诉岗。',
        {
          min: 6,
          max: 300,
        },
      ),
    ),
    doneOn: optional(
      date('办结日期', '有了结果的日期；还没有的空着', '2026-10-12', { notBefore: 'day' }),
    ),
  },
});
