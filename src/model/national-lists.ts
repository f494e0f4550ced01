import type { Duty, StreetItem } from '../tables/index.ts';
import { NATIONAL_LISTS, type NationalList } from '../tables/national-lists.ts';
import type { Item } from './items.ts';
import { groupBy } from './lookup.ts';
import { byItem, type StreetDuty } from './street-duties.ts';

/**
 * The list a street's duty is published in. A matter that names its list stays there whole. A matter of 属地管理 is divided
 * by responsibility, condition by condition: what the street answers for is 基本履职, where it helps a department is
 * 配合履职. The state's lists draw the same line (主体责任 or not), but hold narrower matters; so one of ours may stand
 * in both, each time with the conditions that belong there.
 */
export function nationalListOf(item: Pick<StreetItem, 'listType'>, duty: Duty): NationalList {
  if (item.listType !== '属地管理') return item.listType;
  return duty.responsibility === '主体责任' ? '基本履职' : '配合履职';
}

/** One line of a national list: a matter, and what the street does in it as far as that belongs to the list. */
export interface NationalEntry {
  readonly item: Extract<Item, { list: 'street-items' }>;
  readonly duties: readonly StreetDuty[];
  /** Whether the matter stands in another list too, with its other conditions. */
  readonly divided: boolean;
}

/** The three lists of a street, each matter once a list, in the order of our lists. */
export function nationalLists(
  duties: readonly StreetDuty[],
): Record<NationalList, readonly NationalEntry[]> {
  const lists = Object.fromEntries(
    NATIONAL_LISTS.map((list) => [list, entriesOf(duties.filter((duty) => duty.list === list))]),
  ) as Record<NationalList, Omit<NationalEntry, 'divided'>[]>;
  const times = groupBy(Object.values(lists).flat(), ({ item }) => item.id);
  const told = (list: NationalList): NationalEntry[] =>
    lists[list].map((entry) => ({
      ...entry,
      divided: (times.get(entry.item.id)?.length ?? 0) > 1,
    }));
  return { 基本履职: told('基本履职'), 配合履职: told('配合履职'), 上级收回: told('上级收回') };
}

function entriesOf(duties: readonly StreetDuty[]): Omit<NationalEntry, 'divided'>[] {
  return byItem(duties).flatMap(({ item, duties: own }) =>
    item.list === 'street-items' ? [{ item, duties: own }] : [],
  );
}
