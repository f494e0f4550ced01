import { emergencies } from '../tables/emergencies.ts';
import { defineRecords } from './define.ts';

/** All dangers stand on one page, to be read before they come. */
export const emergencyRecords = defineRecords(emergencies, {
  path: 'emergencies',
  title: '险情先做什么',
  lead: '有人有危险，先打 110、119、120，再看归谁管。每一种险情先做什么、打哪个电话，都写在这里。',
  nav: { place: 'footer', name: '险情' },
  day: [],
  bodies: [],
  page: 'own',
  address: ({ id }) => `emergencies/#${id}`,
  search: { none: '对上了就写在所有结果的最前面，不作为一条结果' },
  calendar: { none: '险情没有期限' },
  figure: { none: '险情不是清单' },
  onBodies: { none: '先打电话，不分单位' },
});
