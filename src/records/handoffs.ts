import { handoffs } from '../tables/handoffs.ts';
import { defineRecords } from './define.ts';

export const handoffRecords = defineRecords(handoffs, {
  path: 'handoffs',
  lead: '部门要把清单以外的任务交给街道，先申请、批准了才能交。没有准入的，街道可以退回。',
  nav: { place: 'footer', name: '交办准入' },
  day: ['decidedOn'],
  bodies: ['department', 'streets'],
  streets: 'streets',
  page: 'own',
  search: { none: '能不能交办，在交办查询里问' },
  sentence: ({ department, decision, description }, nameOf) =>
    `${nameOf(department)}申请交给街道，${decision}：${description}`,
  calendar: 'own',
  figure: { none: '数字在交办准入的页面上' },
  onBodies: 'own',
});
