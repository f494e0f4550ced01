import { defineTable } from './define.ts';
import { choice, headcount, id, number, reference, text } from './kinds.ts';

/** The dimension that has one row: everybody. */
export const EVERYBODY = '合计';
/** The scope of a body alone, and that of a body with all under it. */
export const ALONE = '本级';
export const WHOLE = '含所属单位';

/**
 * How many people of a body are of which group. The file itself is open data, so small counts, and those from which they
 * could be worked out, must be hidden in it already.
 */
export const staffing = defineTable({
  name: 'staffing',
  title: '人员结构',
  file: 'staffing.csv',
  note: '一个单位年底在编人员里某一类有几人，一行一类；人数太少的和能推算出它们的不公布。',
  naming: 'group',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  toldApart: true,
  columns: {
    id: id('编号', '登记编号，发布后不改、不复用', ['ry'], 'ry-2025-0001'),
    body: reference('单位', '哪个单位的在编人员', ['bodies'], '区住建局'),
    year: number('年度', '哪一年年底的人数', '2025'),
    scope: choice('口径', '只算单位自己的填本级；连所属事业单位一起算的填含所属单位', [
      ALONE,
      WHOLE,
    ]),
    dimension: choice('维度', '按什么分；每个单位每年先写一行合计', [
      EVERYBODY,
      '年龄段',
      '性别',
      '专业',
      '五年内退休',
    ]),
    group: text('类别', '这一维度里的哪一类；合计填「全部」', '36至45岁', { min: 1, max: 16 }),
    count: headcount(
      '人数',
      '几人；太少的写成「<5」，为了不让它们被推算出来而不公布的写「不公布」',
      '18',
    ),
  },
});
