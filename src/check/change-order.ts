import type { ListChange } from '../tables/index.ts';

/**
 * A text by which changes stand in the order in which they are made: by the day they take effect, of one day by the day they
 * were published, of both by their ids. The rows of the file may stand in any order.
 */
export function changeOrder({
  effective,
  publishedOn,
  id,
}: Pick<ListChange, 'effective' | 'publishedOn' | 'id'>): string {
  return `${effective} ${publishedOn} ${id}`;
}

/** The kinds of change that announce a record. */
export const ANNOUNCING: readonly string[] = ['新增', '下放', '承接', '合并', '拆分'];
