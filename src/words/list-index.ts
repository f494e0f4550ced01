import { type ListPart, PAGES } from '../model/list-parts.ts';
import type { Records } from '../records/define.ts';
import { allLists, listNamed, titleOf } from '../records/index.ts';
import { urls } from '../site/urls.ts';

/** The page that lists all records of a list, as a link. */
export function listIndex(list: string): { name: string; href: string } {
  return { name: titleOf(listNamed(list)), href: urls.list(list) };
}

/** The list that people are led to below whose address a list stands, as a link. */
export function listsAbove(list: string): { name: string; href: string }[] {
  const { path } = listNamed(list);
  return allLists
    .filter((above) => 'place' in above.nav && path.startsWith(`${above.path}/`))
    .map(({ table }) => listIndex(table.name));
}

/** Where a page of a part of a list stands; without a number, the page that the part is. */
export function partHref(
  { table }: Records,
  { column, slug, page: own }: Pick<ListPart, 'column' | 'slug' | 'page'>,
  page = own,
): string {
  return column === PAGES
    ? urls.listPart(table.name, PAGES, String(page))
    : urls.listPart(table.name, column, slug, page);
}
