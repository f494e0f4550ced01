import { isNone, type Records } from '../records/define.ts';
import { allLists } from '../records/index.ts';
import type { InstantKind } from './instant-format.ts';

/** Found by the full text alone: it comes last. */
const FULL_TEXT_WEIGHT = 0.5;

/** Every list of which something can be found. */
export const searchedLists: readonly Records[] = allLists.filter(({ search }) => !isNone(search));

/** How much a record of a list counts as an answer beside those of other lists. */
function weightOf({ search }: Records): number {
  return typeof search === 'object' && 'weight' in search ? search.weight : FULL_TEXT_WEIGHT;
}

/** What the browser is told of the lists. */
export const searchKinds: readonly InstantKind[] = searchedLists.map((list) => [
  list.table.name,
  list.table.title,
  weightOf(list),
  ...liftOf(list),
]);

/** Records with few words of their own would always stand behind those with many. */
function liftOf({ search }: Records): [] | [number] {
  return typeof search === 'object' && 'lift' in search && search.lift !== undefined
    ? [search.lift]
    : [];
}
