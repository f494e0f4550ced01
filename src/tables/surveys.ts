import { defineTable } from './define.ts';
import { choice, date, id, number, reference, text } from './kinds.ts';

/** How many of those who were asked were satisfied: counts alone, so that every rate can be counted again. */
export const surveys = defineTable({
  name: 'surveys',
  title: '满意度调查',
  file: 'surveys.csv',
  note: '一个单位一年在一种渠道上问了多少人、多少人满意，一行一种渠道；只记人数，不记是谁。',
  naming: 'id',
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '登记编号，发布后不改、不复用', ['my'], 'my-2026-001'),
    year: number('年度', '评估的是哪一年', '2026'),
    body: reference('单位', '问的是对哪个单位满不满意', ['bodies'], '区住建局'),
    channel: choice('渠道', '在哪里问的；几种渠道的各写一行', [
      '问卷',
      '电话',
      '现场',
      '短信',
      '好差评',
    ]),
    asked: number('答复人数', '问到并且作了答的有几人，没有作答的不算', '240'),
    satisfied: number('满意人数', '其中答满意和很满意的有几人；答一般的不算满意', '221'),
    day: date('汇总日期', '收齐答复、数出人数的日期', '2026-10-20'),
    source: text('来源', '谁问的、怎么选的人，能据此再查一遍', '区热线中心从办结工单里随机抽取', {
      min: 4,
      max: 60,
    }),
  },
});
