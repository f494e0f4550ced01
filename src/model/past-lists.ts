/** Each of the two lists as it stood on the days on which its batches were published and took effect. */
import type { History, ItemVersion } from './history.ts';
import type { Item } from './items.ts';
import { compare, groupBy } from './lookup.ts';
import type { Model } from './model.ts';
import { itemWithdrawal } from './withdrawal.ts';

export interface PastList {
  readonly date: string;
  /** The batches published and those that took effect on that day. */
  readonly published: readonly number[];
  readonly effective: readonly number[];
  /** What people went by on that day, and what was published and still to come, each as it then stood. */
  readonly inForce: readonly ItemVersion[];
  readonly announced: readonly ItemVersion[];
  /** What the present list has more, what it has no longer, and what it has in other words. */
  readonly added: readonly Item[];
  readonly withdrawn: readonly Item[];
  readonly changed: readonly { readonly older: ItemVersion; readonly newer: ItemVersion }[];
}

/** The former lists of one kind, newest first; days still to come have none. */
export function pastLists(model: Model, list: Item['list']): PastList[] {
  const items = model.items.all.filter((item) => item.list === list);
  const published = groupBy(items, (item) => item.published);
  const effective = groupBy(items, (item) => item.effective);
  const present = items.filter((item) => isListed(model, item, model.today));
  return [...new Set([...published.keys(), ...effective.keys()])]
    .filter((date) => date <= model.today)
    .sort((left, right) => compare(right, left))
    .map((date) => {
      const listed = items.filter((item) => isListed(model, item, date));
      const versions = listed.map((item) => model.history.at(item, date));
      return {
        date,
        published: batches(published.get(date)),
        effective: batches(effective.get(date)),
        inForce: versions.filter(({ item }) => item.effective <= date),
        announced: versions.filter(({ item }) => item.effective > date),
        added: present.filter((item) => !listed.includes(item)),
        withdrawn: listed.filter((item) => !present.includes(item)),
        changed: changedSince(
          model.history,
          date,
          listed.filter((item) => present.includes(item)),
        ),
      };
    });
}

/** Whether an item was published by a day and not yet withdrawn. Where nobody recorded since when, it is gone from today on. */
function isListed(model: Model, item: Item, date: string): boolean {
  if (item.published > date) return false;
  const withdrawal = itemWithdrawal(model, item);
  return withdrawal === undefined || date < (withdrawal.since ?? model.today);
}

function changedSince(history: History, date: string, items: readonly Item[]) {
  return items
    .map((item) => ({ older: history.at(item, date), newer: history.inForce(item) }))
    .filter(({ older, newer }) => older !== newer);
}

function batches(items: readonly Item[] = []): number[] {
  return [...new Set(items.map(({ batch }) => batch))].sort((left, right) => left - right);
}
