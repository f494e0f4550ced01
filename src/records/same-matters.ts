import { sameMatters } from '../tables/same-matters.ts';
import { defineRecords } from './define.ts';

/** Each pair stands on the pages of its two sides. */
export const sameMatterRecords = defineRecords(sameMatters, {
  path: 'same-matters',
  lead: '两处写到的同一件事：分工相同，或者写明怎么区分。',
  nav: { none: '写在两处的页面上' },
  day: [],
  bodies: [],
  besideOthers: true,
  page: { none: '写在两处的页面上' },
  search: { none: '没有网页，从两处看到' },
  calendar: { none: '一对没有期限' },
  figure: { none: '不单独公布' },
  announced: { none: '没有自己的一页可以去看' },
  onBodies: { none: '写的是事项，不是单位' },
});
