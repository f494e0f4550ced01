import { tables } from '../tables/index.ts';
import { defineRecords } from './define.ts';

export const listChangeRecords = defineRecords(tables['list-changes'], {
  path: 'changes',
  lead: '清单每改一处都有记录：改前是什么、改后是什么、为什么改。',
  nav: { place: 'header', name: '清单变动' },
  day: ['publishedOn'],
  bodies: ['applicant'],
  page: 'own',
  search: { none: '变动写在它改的那条记录上，从记录找' },
  calendar: 'own',
  figure: { none: '首页另列最新变动' },
  onBodies: 'own',
  announced: { none: '每一处变动自己就是一条' },
});
