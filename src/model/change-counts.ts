import { type ListChange, tableNamed } from '../tables/index.ts';
import type { Changes } from './changes.ts';
import { groupBy } from './lookup.ts';

/** How many changes were published in one quarter, list by list. */
export interface Quarter {
  readonly year: string;
  /** 1 to 4 */
  readonly quarter: number;
  /** In the order of the lists. */
  readonly counts: readonly number[];
}

/** Three years: as many columns as are still readable on a phone. */
const MOST_QUARTERS = 12;

/** The quarters up to the newest change, those without changes too; only the lists that have any. */
export function countsByQuarter(changes: Changes): { lists: string[]; quarters: Quarter[] } {
  const titleOf = (change: ListChange) => tableNamed(changes.page(change).list).title;
  const last = changes.ofDuties[0];
  const first = changes.ofDuties.at(-1);
  if (first === undefined || last === undefined) return { lists: [], quarters: [] };
  const lists = [...groupBy(changes.ofDuties, titleOf).keys()].sort();
  const byQuarter = groupBy(changes.ofDuties, (change) => String(quarterOf(change)));
  const end = quarterOf(last);
  const start = Math.max(quarterOf(first), end - MOST_QUARTERS + 1);
  const quarters = Array.from({ length: end - start + 1 }, (_, index) => {
    const number = start + index;
    const members = groupBy(byQuarter.get(String(number)) ?? [], titleOf);
    return {
      year: String(Math.floor(number / 4)),
      quarter: (number % 4) + 1,
      counts: lists.map((list) => members.get(list)?.length ?? 0),
    };
  });
  return { lists, quarters };
}

/** Quarters since the year 0, so that they can be counted on. */
function quarterOf({ publishedOn }: ListChange): number {
  const [year = 0, month = 1] = publishedOn.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}
