import { hotlineCases } from '../tables/hotline-cases.ts';
import { defineRecords } from './define.ts';

export const hotlineCaseRecords = defineRecords(hotlineCases, {
  path: 'hotline',
  lead: '涉及职责划分的热线事项，不含个人信息。',
  nav: { none: '还没有网页' },
  day: ['received'],
  bodies: ['firstBody', 'others'],
  page: { none: '热线事项只作为认定意见的来历，写在认定意见的页面上' },
  search: { none: '没有网页，找到了也无处可去' },
  calendar: { none: '热线事项没有期限' },
  figure: { none: '不单独公布' },
  onBodies: { none: '不单独公布' },
});
