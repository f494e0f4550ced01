import { hotlineCases } from '../tables/hotline-cases.ts';
import { defineRecords } from './define.ts';

export const hotlineCaseRecords = defineRecords(hotlineCases, {
  path: 'hotline',
  lead: '涉及职责划分的热线事项：第一个接到的单位办到底，多久接到、多久办结、还有哪些没有办结，都在这里。不含任何个人信息。',
  nav: { place: 'header', name: '热线' },
  day: ['received'],
  bodies: ['firstBody', 'others'],
  page: 'own',
  standsOn: [{ column: 'items', heading: '像我这样的事', newestFirst: true, hasPart: true }],
  calendar: { none: '办结的期限按工作日数，还等着的在热线的页面上' },
  onBodies: 'own',
});
