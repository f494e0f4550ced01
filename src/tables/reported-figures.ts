import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { date, id, measure, text } from './kinds.ts';

/** What the district says of itself elsewhere. Nothing here is counted: it stands beside what is. */
export const reportedFigures = defineTable({
  name: 'reported-figures',
  title: '区里报告的数字',
  file: 'reported-figures.csv',
  note: '区里在别处报告过的数字，照原样记下，写明出处；本站不核算，只放在自己数出来的数字旁边。',
  naming: 'says',
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '登记编号，发布后不改、不复用', ['bs'], 'bs-001'),
    measure: measure('指标', '和哪一个指标放在一起，填指标编号', 'powers-standing'),
    says: text('报告的数字', '照原样写，带单位', '3876 项', { min: 1, max: 60 }),
    source: text('出处', '在哪里报告的', '区里的工作报告', { min: 2, max: 60 }),
    day: optional(date('报告日期', '哪一天报告的；不知道的空着', '2026-06-30')),
  },
});
