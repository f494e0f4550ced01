import { bodies } from '../tables/bodies.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { defineRecords } from './define.ts';

/** Streets and departments are two lists of pages over one table. */
export const STREETS = 'streets';
export const DEPARTMENTS = 'departments';

/** Where the page of a body stands: a street among the streets, every other among the departments. */
export const sectionOf = ({ kind }: { readonly kind: string }): string =>
  isStreetKind(kind) ? STREETS : DEPARTMENTS;

export const bodyRecords = defineRecords(bodies, {
  path: DEPARTMENTS,
  title: '部门和单位',
  lead: '每个单位牵头什么、配合什么。',
  nav: { place: 'header', name: '部门' },
  day: [],
  bodies: [],
  page: 'own',
  address: ({ id, kind }) => `${sectionOf({ kind })}/${id}/`,
  search: { weight: 1, own: true },
  calendar: 'own',
  figure: { none: '首页的数字说清单，不说单位' },
  onBodies: { none: '单位自己就是那一页' },
});
