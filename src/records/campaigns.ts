import { campaigns } from '../tables/campaigns.ts';
import { defineRecords } from './define.ts';

export const campaignRecords = defineRecords(campaigns, {
  path: 'campaigns',
  lead: '一个地方反复有人反映、一家办不成的事，各家照一张任务单一起办：谁牵头、哪天做完、做成了没有。',
  nav: { place: 'footer', name: '整治专题' },
  day: ['start'],
  bodies: ['lead', 'members', 'streets'],
  streets: 'streets',
  page: 'own',
  search: 'full-text',
  sentence: ({ lead, members, goal }, nameOf) =>
    `由${nameOf(lead)}牵头，${members.map(nameOf).join('、')}参加；目标：${goal}。`,
  standsOn: [
    { column: 'items', heading: '整治过这件事的专题' },
    { column: 'cases', heading: '由它引起的整治专题' },
  ],
  calendar: 'own',
  onBodies: 'own',
  announced: 'own',
});
