import { inspections } from '../tables/handoffs.ts';
import { defineRecords } from './define.ts';
import { handoffRecords } from './handoffs.ts';

/** Inspections stand on the page of the hand-offs. */
export const inspectionRecords = defineRecords(inspections, {
  path: handoffRecords.path,
  lead: '对部门有没有擅自向街道交办任务的检查，查到什么、改了没有。',
  nav: { none: '在交办准入的页面上' },
  day: ['date'],
  bodies: ['department', 'streets'],
  streets: 'streets',
  page: 'own',
  address: ({ id }) => `${handoffRecords.path}/#${id}`,
  mentionedById: true,
  search: { none: '从被查的部门和任务看到' },
  calendar: { none: '检查没有期限' },
  figure: { none: '数字在交办准入的页面上' },
  onBodies: 'own',
});
