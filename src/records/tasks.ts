import { tasks } from '../tables/tasks.ts';
import { defineRecords } from './define.ts';

export const taskRecords = defineRecords(tasks, {
  path: 'tasks',
  title: '职责任务清单',
  lead: '部门的每一条主要职责落到哪些任务，哪个科室、哪个岗位做，做到什么标准。',
  nav: { place: 'footer', name: '职责任务' },
  day: ['effective'],
  published: 'published',
  bodies: ['body'],
  page: 'own',
  search: 'full-text',
  standsOn: [
    { column: 'items', heading: '落实这件事的任务' },
    { column: 'powers', heading: '行使这项权力的任务' },
  ],
  calendar: { none: '取消的日子在清单变动里' },
  figure: 'own',
  onBodies: 'own',
});
