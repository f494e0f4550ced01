import type { BoundaryItem, Duty, StreetItem } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** The sound items of both lists. */
export function items(data: Data): readonly DataRow<BoundaryItem | StreetItem>[] {
  return [...data.rows('boundary-items'), ...data.rows('street-items')];
}

/** The duties of each item, broken rows too, so that a rule can tell a missing duty from one that could not be read. */
export const dutiesByItem = (data: Data): ReadonlyMap<string, readonly DataRow<Duty>[]> =>
  data.once(findDuties);

function findDuties(data: Data): Map<string, DataRow<Duty>[]> {
  return Map.groupBy(
    data.all('duties') as unknown as readonly DataRow<Duty>[],
    (row) => row.values.item ?? row.cells['item'] ?? '',
  );
}

/** One condition at one stage of one item: the unit within which exactly one body leads. Groups with a broken row are left out. */
export const soundBranches = (data: Data): readonly (readonly DataRow<Duty>[])[] =>
  data.once(findSoundBranches);

function findSoundBranches(data: Data): DataRow<Duty>[][] {
  return [...dutiesByItem(data).values()]
    .filter((rows) => rows.every((row) => !row.broken))
    .flatMap((rows) => [
      ...Map.groupBy(
        rows,
        ({ values }) => `${values.condition ?? ''}\n${values.stage ?? ''}`,
      ).values(),
    ]);
}

/** How a branch is called in a message. */
export function branchName({ item, condition, stage }: Duty): string {
  return [item, condition ?? '', stage ?? ''].filter((part) => part !== '').join('·');
}
