import { isStreetItem } from '../records/street-items.ts';
import { NATIONAL_LISTS, type NationalList } from '../tables/national-lists.ts';
import type { Item } from './items.ts';
import { groupBy } from './lookup.ts';
import { byItem, type StreetDuty } from './street-duties.ts';

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
    isStreetItem(item) ? [{ item, duties: own }] : [],
  );
}
