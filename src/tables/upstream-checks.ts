import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, number, references, text } from './kinds.ts';

export const upstreamChecks = defineTable({
  name: 'upstream-checks',
  title: '归集登记',
  file: 'upstream-checks.csv',
  note: '登录上级清单系统看一份清单，看一次一行；没有变化也要登记，同一份清单两次之间不超过三个工作日。',
  naming: 'source',
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '登记编号，发布后不改、不复用', ['gj'], 'gj-2026-001'),
    day: date('登录日期', '哪一天登录上级清单看的', '2026-09-01'),
    source: text('上级清单', '看的是哪一份清单，写清楚哪一级、哪一份', '省级权责清单管理系统', {
      min: 4,
      max: 60,
    }),
    result: choice('结果', '和上一次看的比；上级不再用这份清单、以后不用再看的，填停止使用', [
      '没有变化',
      '有变化',
      '停止使用',
    ]),
    added: optional(number('新增项数', '上级新增几项；有变化的才填，没有新增填 0', '1')),
    changed: optional(number('调整项数', '上级调整几项；有变化的才填，没有调整填 0', '2')),
    removed: optional(number('取消项数', '上级取消几项；有变化的才填，没有取消填 0', '0')),
    changes: optional(
      references(
        '跟着改的变动',
        '区里跟着登记的清单变动，填变动编号；还没有改的空着',
        ['list-changes'],
        'bd-2026-001',
      ),
    ),
    office: text('登记科室', '谁登记的，写科室，不写人名', '区委编办综合科', { min: 2, max: 40 }),
  },
});
