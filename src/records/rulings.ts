import { rulings } from '../tables/rulings.ts';
import { defineRecords } from './define.ts';

export const rulingRecords = defineRecords(rulings, {
  path: 'rulings',
  lead: '部门之间、部门与街道之间的职责争议怎么认定。每一份都有固定网址，可以引用。',
  nav: { place: 'header', name: '认定意见' },
  day: ['decidedOn', 'appliedOn'],
  since: ['effective', 'appliedOn'],
  published: 'decidedOn',
  bodies: ['applicant', 'parties'],
  group: ['category'],
  page: 'own',
  citedAs: 'number',
  search: { weight: 0.75, own: true },
  sentence: ({ opinion }) => opinion,
  calendar: 'own',
  figure: 'own',
  onBodies: 'own',
  called: { whole: '意见本身', part: '结论' },
});
