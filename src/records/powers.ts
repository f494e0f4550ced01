import { powers } from '../tables/powers.ts';
import { defineRecords } from './define.ts';

export const powerRecords = defineRecords(powers, {
  path: 'powers',
  title: '权责清单',
  lead: '每个部门有哪些权力，依据哪一条，要担什么责任。',
  nav: { place: 'footer', name: '权责清单' },
  day: ['effective'],
  published: 'published',
  bodies: ['body'],
  group: ['body', 'type'],
  search: 'full-text',
  calendar: { none: '取消的日子在清单变动里' },
});
