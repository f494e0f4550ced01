import { boundaryItems } from '../tables/boundary-items.ts';
import { defineRecords } from './define.ts';

export const boundaryItemRecords = defineRecords(boundaryItems, {
  path: 'boundary',
  lead: '部门与部门之间容易推诿的事，逐件写明界线。',
  nav: { place: 'header', name: '部门分工' },
  // The lists keep the order of their tables.
  day: [],
  since: ['effective'],
  published: 'published',
  listDays: ['published', 'began'],
  bodies: [],
  group: ['domain'],
  page: 'own',
  search: { weight: 1, own: true },
  calendar: 'own',
  figure: 'own',
  onBodies: 'own',
  called: { whole: '事项本身', part: '分工' },
});

/** Whether a matter is one between departments. */
export function isBoundaryItem<Item extends { readonly list: string }>(
  item: Item,
): item is Extract<Item, { readonly list: 'boundary-items' }> {
  return item.list === boundaryItems.name;
}
