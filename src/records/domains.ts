import { domains } from '../tables/domains.ts';
import { defineRecords } from './define.ts';

export const domainRecords = defineRecords(domains, {
  path: 'domains',
  title: '按领域查找',
  lead: '不知道怎么说时，从领域里找。',
  nav: { place: 'footer', name: '按领域查找' },
  day: [],
  bodies: [],
  page: 'own',
  search: { none: '领域是筛选条件，不是答案' },
  calendar: { none: '领域没有期限' },
  figure: { none: '领域数写在属地管理事项的数字里' },
  onBodies: { none: '领域不属于哪个单位' },
});
