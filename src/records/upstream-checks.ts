import { upstreamChecks } from '../tables/upstream-checks.ts';
import { defineRecords } from './define.ts';

export const upstreamCheckRecords = defineRecords(upstreamChecks, {
  path: 'upstream-checks',
  lead: '哪一天登录上级清单看过，有没有变化，区里跟着改了什么。',
  nav: { place: 'footer', name: '归集登记' },
  day: ['day'],
  bodies: [],
  mentionedById: true,
  group: ['result', 'source'],
  search: { none: '登记不是答案，按日期在这一页找' },
  calendar: { none: '登记没有期限' },
  figure: { none: '数字在归集登记的页面上' },
  onBodies: { none: '登记只涉及编办' },
});
