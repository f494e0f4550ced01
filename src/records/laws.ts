import { laws } from '../tables/laws.ts';
import { defineRecords } from './define.ts';

export const lawRecords = defineRecords(laws, {
  path: 'laws',
  lead: '清单引用的法律、法规、规章和文件，以及每一件支撑着哪些事项。',
  nav: { place: 'footer', name: '依据' },
  day: ['effective'],
  bodies: [],
  group: ['level'],
  page: 'own',
  search: { weight: 0.5, own: true },
  calendar: 'own',
  figure: { none: '首页的数字说清单，不说依据' },
  onBodies: { none: '依据写在每一条分工里' },
});
