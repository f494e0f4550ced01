import { flows } from '../tables/flows.ts';
import { defineRecords } from './define.ts';
import { streetItemRecords } from './street-items.ts';

/** A chart stands on the page of its matter. */
export const flowRecords = defineRecords(flows, {
  path: 'flows',
  lead: '属地管理事项一步一步怎么办：每一步谁做、几天办完、出什么文书、下一步去哪里。',
  nav: { place: 'footer', name: '施工图' },
  day: ['published'],
  bodies: [],
  page: 'own',
  address: ({ id, item }) => `${streetItemRecords.path}/${item}/#${id}`,
  search: { none: '图随事项一起找到' },
  calendar: { none: '图没有期限' },
  figure: { none: '图的数字在施工图的页面上' },
  onBodies: 'own',
});
