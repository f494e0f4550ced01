import { meetings } from '../tables/meetings.ts';
import { defineRecords } from './define.ts';

export const meetingRecords = defineRecords(meetings, {
  path: 'meetings',
  lead: '职责有争议的几家坐到一起谈的会：哪天、议什么、谁到会、谈出结论没有。不写人名。',
  nav: { none: '在事后认定的页面上' },
  day: ['day'],
  bodies: ['bodies'],
  search: 'full-text',
  standsOn: [{ column: 'rulings', heading: '会商会议' }],
  calendar: { none: '会议开过才登记' },
  figure: { none: '次数在事后认定的页面上' },
  onBodies: { none: '到会的单位，从认定意见看到' },
});
