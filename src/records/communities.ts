import { communities, isCommunity } from '../tables/communities.ts';
import { defineRecords } from './define.ts';

/** A community has a page; what belongs to it has a place on that page. */
export const communityRecords = defineRecords(communities, {
  path: 'communities',
  title: '我在哪个街道',
  lead: '按小区、村或者路名，找到归哪个社区、由哪个街道负责。',
  nav: { place: 'footer', name: '我在哪个街道' },
  day: [],
  bodies: ['street'],
  page: 'own',
  address: ({ id, kind, community }) =>
    isCommunity({ kind }) ? `communities/${id}/` : `communities/${community}/#${id}`,
  search: { none: '按地名的字句找，不占第一份数据，也不进全文索引' },
  calendar: { none: '社区和小区没有期限' },
  figure: { none: '地名不算清单' },
  onBodies: 'own',
});
