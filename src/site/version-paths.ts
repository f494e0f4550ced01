import type { History, ItemVersion } from '../model/history.ts';
import type { Item } from '../model/items.ts';

/** The routes of the comparisons of every two of the versions that have an address. */
export function comparisonPaths(
  history: History,
  items: readonly Item[],
): {
  params: { id: string; older: string; newer: string };
  props: { older: ItemVersion; newer: ItemVersion };
}[] {
  return items.flatMap((item) =>
    history.pairs(item).map((pair) => ({
      params: { id: item.id, older: pair.older.from, newer: pair.newer.from },
      props: pair,
    })),
  );
}

/** The routes of every version that has an address of its own. */
export function versionPaths(
  history: History,
  items: readonly Item[],
): { params: { id: string; date: string }; props: { version: ItemVersion } }[] {
  return items.flatMap((item) =>
    history
      .addressed(item)
      .map((version) => ({ params: { id: item.id, date: version.from }, props: { version } })),
  );
}
