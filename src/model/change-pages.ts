/** Changes on pages that do not grow with them. Rows are only ever added, so that a page that was there once stays there. */
import type { ListChange } from '../tables/index.ts';
import { byMonth } from './changes.ts';
import type { Model } from './model.ts';

/** So many are told word by word on one page. */
const TOLD = 60;
/** So many stand on one page in a line each. */
export const LINES = 200;

export interface ChangeGroup {
  /** A month, or how near the changes come to a body. */
  readonly key: string;
  readonly changes: readonly ListChange[];
}

export interface ChangePage {
  /** From 1, and how many pages there are. */
  readonly page: number;
  readonly pages: number;
  /** How many changes there are on all of them. */
  readonly count: number;
  readonly groups: readonly ChangeGroup[];
}

/** At least one page, also where nothing has changed. */
export function changePages(groups: readonly ChangeGroup[], most = TOLD): ChangePage[] {
  const all = groups.flatMap(({ key, changes }) => changes.map((change) => ({ key, change })));
  const pages = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    count: all.length,
    groups: [...Map.groupBy(all.slice(index * most, (index + 1) * most), ({ key }) => key)].map(
      ([key, members]) => ({ key, changes: members.map(({ change }) => change) }),
    ),
  }));
}

/** Changes month by month, the newest first. */
export const groupsByMonth = (changes: readonly ListChange[]): ChangeGroup[] =>
  byMonth(changes).map(({ month, changes: members }) => ({ key: month, changes: members }));

export const OWN = 'own';
export const NEAR = 'near';

/** The changes of what a body itself does, and after them those that only come near it. */
export function groupsOfBody({ changes }: Model, body: string): ChangeGroup[] {
  const own = changes.ownOf(body);
  const near = changes.touching(body).filter((change) => !own.includes(change));
  return [
    { key: OWN, changes: own },
    { key: NEAR, changes: near },
  ].filter((group) => group.changes.length > 0);
}

/** The pages of a route `[…]/[...page]`, the first without a number. */
export const numbered = <Part extends { readonly page: number }>(parts: readonly Part[]) =>
  parts.map((part) => ({ page: part.page === 1 ? undefined : String(part.page), part }));

/** Every change there is, in a line each. */
export const everyChange = ({ changes }: Model): ChangePage[] =>
  changePages(groupsByMonth(changes.all), LINES);
