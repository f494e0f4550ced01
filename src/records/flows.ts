import { flows } from '../tables/flows.ts';
import { defineRecords, type Records } from './define.ts';
import { powerRecords } from './powers.ts';
import { streetItemRecords } from './street-items.ts';
import { taskRecords } from './tasks.ts';

/** The lists whose records may have a chart, each told by the beginning of its ids. */
const OWNERS: readonly Records[] = [streetItemRecords, taskRecords, powerRecords];

/** What a chart says of whose way it draws. */
interface Owned {
  readonly item: string;
}

/** The list that the record belongs to whose way a chart draws. */
export function ownersOf({ item }: Owned): Records {
  const prefix = item.slice(0, item.indexOf('-'));
  const found = OWNERS.find(({ table }) => table.columns['id']?.prefixes?.includes(prefix));
  if (found === undefined) throw new Error(`no list whose records have charts holds ${item}`);
  return found;
}

/** Whether a chart is that of a matter between departments and streets, of which a street does some step. */
export function isOfStreets(flow: Owned): boolean {
  return ownersOf(flow) === streetItemRecords;
}

/** A chart stands on the page of its matter, task or power. */
export const flowRecords = defineRecords(flows, {
  path: 'flows',
  lead: '一件事一步一步怎么办：每一步谁做、几天办完、出什么文书、下一步去哪里。',
  nav: { place: 'footer', name: '施工图' },
  day: ['published'],
  bodies: [],
  page: 'own',
  address: (flow) => `${ownersOf(flow).path}/${flow.item}/#${flow.id}`,
  search: { none: '图随事项一起找到' },
  calendar: { none: '图没有期限' },
  figure: { none: '图的数字在施工图的页面上' },
  onBodies: 'own',
});
