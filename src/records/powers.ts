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
  group: ['body', 'type', 'level'],
  overview: ['body', 'type'],
  search: 'full-text',
  alsoCalled: ['code'],
  sentence: ({ body, offices, level, scope, status }, nameOf) => {
    const by = offices.length > 0 ? `，由${offices.join('、')}承办` : '';
    const limits = scope === undefined ? '' : `（${scope}）`;
    const was = status === '已取消' ? '原来' : '';
    return `这项权力${was}由${nameOf(body)}行使${by}；行使层级：${level}${limits}。`;
  },
  standsOn: [{ column: 'items', heading: '这件事背后的权力' }],
  calendar: { none: '取消的日子在清单变动里' },
});
