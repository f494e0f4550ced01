import type { History, ItemVersion } from '../model/history.ts';
import type { Item } from '../model/items.ts';

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
