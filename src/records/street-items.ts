import { streetItems } from '../tables/street-items.ts';
import { defineRecords } from './define.ts';

export const streetItemRecords = defineRecords(streetItems, {
  path: 'street-duties',
  lead: '部门和街道之间的事，哪一方做到哪一步。',
  nav: { place: 'header', name: '街道分工' },
  // The lists keep the order of their tables.
  day: [],
  since: ['effective'],
  published: 'published',
  listDays: ['published', 'began'],
  // Whom a matter concerns stands in its duties.
  bodies: [],
  streets: 'streets',
  group: ['domain'],
  page: 'own',
  search: { weight: 1, lift: 1.4, own: true },
  calendar: 'own',
  figure: 'own',
  onBodies: 'own',
  called: { whole: '事项本身', part: '分工' },
});

/** Whether a matter is one between departments and streets. */
export function isStreetItem<Item extends { readonly list: string }>(
  item: Item,
): item is Extract<Item, { readonly list: 'street-items' }> {
  return item.list === streetItems.name;
}
