import { signposts } from '../tables/signposts.ts';
import { defineRecords } from './define.ts';

/** All signposts stand on one page. */
export const signpostRecords = defineRecords(signposts, {
  path: 'signposts',
  lead: '这些事不由区里的部门和街道划分，但可以告诉你该去哪里。',
  nav: { place: 'footer', name: '清单外指引' },
  day: [],
  bodies: [],
  page: 'own',
  address: ({ id }) => `signposts/#${id}`,
  search: { weight: 1, lift: 3.4, own: true },
  calendar: { none: '指引没有期限' },
  figure: { none: '清单外的事不算清单' },
  onBodies: { none: '不由区里的单位办' },
});
