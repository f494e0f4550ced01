/** How a long list is divided into pages, so that none grows with the list. */
import type { AnyRow, Records } from '../records/define.ts';
import { dayOf } from '../records/index.ts';
import { groupsOf } from './lists.ts';
import { groupBy, groupByMany } from './lookup.ts';
import type { Model } from './model.ts';

/** One page of a part of a list. */
export interface ListPart {
  /** The column by whose value the part is made; `page` where the list is only cut into pages. */
  readonly column: string;
  /** The value as it stands in an address. */
  readonly slug: string;
  /** The value as the table has it. */
  readonly value: string;
  /** From 1, and how many pages the part has. */
  readonly page: number;
  readonly pages: number;
  /** How many records the whole part has. */
  readonly count: number;
  readonly records: readonly AnyRow[];
}

/** The part of a list that is nothing but its pages. */
export const PAGES = 'page';

/** The part of a list that is what came in one year. */
export const YEAR = 'year';

/** Whether a list is too long for one page. */
export function isLong(model: Model, list: Records): boolean {
  return list.page === 'common' && model.lists.all(list).length > list.pageSize;
}

/** The pages of the parts of a long list, part by part; none where the whole list stands on its own page. */
export function listParts(model: Model, list: Records): ListPart[] {
  if (!isLong(model, list)) return [];
  const all = model.lists.all(list);
  const { group = [], pageSize } = list;
  if (group.length === 0)
    return paged(PAGES, '', all, pageSize).map((part) => ({ ...part, slug: String(part.page) }));
  return group.flatMap((column) =>
    groupsOf(all, column).flatMap(({ value, members }) => paged(column, value, members, pageSize)),
  );
}

/**
 * The pages of a list divided by years and by columns however short it is. Records without a value are a part too, and one
 * with several values is in the part of each.
 */
export function partsByYearAnd(
  model: Model,
  list: Records,
  columns: readonly string[],
): ListPart[] {
  const all = model.lists.all(list);
  const years = groupBy(all, (row) => dayOf(list, row)?.slice(0, 4) ?? '');
  return [
    ...[...years].flatMap(([year, members]) => paged(YEAR, year, members, list.pageSize)),
    ...columns.flatMap((column) =>
      [...groupByMany(all, (row) => valuesOf(row[column]))].flatMap(([value, members]) =>
        paged(column, value, members, list.pageSize),
      ),
    ),
  ];
}

function valuesOf(cell: unknown): readonly string[] {
  const values = [cell ?? []].flat().map(String);
  return values.length === 0 ? [''] : values;
}

function paged(
  column: string,
  value: string,
  members: readonly AnyRow[],
  pageSize: number,
): ListPart[] {
  const pages = Math.ceil(members.length / pageSize);
  return Array.from({ length: pages }, (_, index) => ({
    column,
    slug: slugOf(value),
    value,
    page: index + 1,
    pages,
    count: members.length,
    records: members.slice(index * pageSize, (index + 1) * pageSize),
  }));
}

/** A value in an address; a slash would begin another part of it. */
export function slugOf(value: string): string {
  return value === '' ? 'none' : value.replaceAll('/', '-');
}

/** What stands behind the column in the address of a page of a part: `bm-zhujian`, `bm-zhujian/2`, or the number of the page. */
export function behindColumn({ column, slug, page }: ListPart): string {
  if (column === PAGES) return String(page);
  return page === 1 ? slug : `${slug}/${page}`;
}
