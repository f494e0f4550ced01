/** Which of the lists that keep their past has a face of its own, told so that the compiler knows what is shown. */
import type { ItemVersion, RulingVersion, Version } from './history.ts';
import { type Item, isItem } from './items.ts';
import type { WholeList } from './past-lists.ts';
import { isRuling, type ListedRuling } from './rulings.ts';

export function isItemVersion(version: Version): version is ItemVersion {
  return isItem(version.record);
}

export function isRulingVersion(version: Version): version is RulingVersion {
  return isRuling(version.record);
}

/** Whether a former list is one of matters. `list`: the name of its table. */
export function holdsItems(list: string, past: WholeList): past is WholeList<Item> {
  return isItem({ list }) && Array.isArray(past.inForce);
}

/** Whether a former list is that of the rulings. */
export function holdsRulings(list: string, past: WholeList): past is WholeList<ListedRuling> {
  return isRuling({ list }) && Array.isArray(past.inForce);
}
