import { reportedFigures } from '../tables/reported-figures.ts';
import { defineRecords } from './define.ts';

/** What was reported elsewhere stands beside what is counted here. */
export const reportedFigureRecords = defineRecords(reportedFigures, {
  path: 'figures',
  lead: '区里在别处报告过的数字，照原样记下，本站没有核算。',
  nav: { none: '在公开数字的页面上' },
  day: ['day'],
  bodies: [],
  page: { none: '在公开数字的页面上' },
  search: { none: '从它旁边的指标看到' },
  calendar: { none: '数字没有期限' },
  figure: { none: '不是本站数出来的' },
  announced: 'count',
  onBodies: { none: '不说哪一个单位' },
});
