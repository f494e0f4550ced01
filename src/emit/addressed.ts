import { asked } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { type AnyRow, isNone } from '../records/define.ts';
import { listOf } from '../records/index.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Table } from '../tables/define.ts';
import { type TableName, tableNamed } from '../tables/index.ts';

/** A record that has an address. */
export interface Addressed {
  readonly table: string;
  readonly row: AnyRow;
}

/** The record with an address that a row is, or is a part of; undefined where there is none. */
export function addressed(model: Model, table: Table, row: AnyRow): Addressed | undefined {
  const { name, partOf = '', columns } = table;
  const list = listOf(name);
  if (list !== undefined) return isNone(list.page) ? undefined : { table: name, row };
  for (const target of columns[partOf]?.targets ?? []) {
    const whole = model.lists.find(target, String(row[partOf]));
    if (whole !== undefined) return addressed(model, tableNamed(target), whole);
  }
  return undefined;
}

/** The whole address of the page of a row, or of what it is a part of; undefined where neither has one. */
export function pageOf(model: Model, table: Table, row: AnyRow): string | undefined {
  const { name, partOf = '', columns } = table;
  const list = listOf(name);
  if (list !== undefined) return isNone(list.page) ? undefined : absolute(urls.recordOf(name, row));
  for (const target of columns[partOf]?.targets ?? []) {
    const [found, page] = pageOfWhole(model, target, String(row[partOf]));
    if (found) return page;
  }
  return undefined;
}

/** The same of all rows of a table, in their order, in one answer: who puts them all into one file need not ask of each. */
export const pagesOf = asked('pages-of', (model, name: string): readonly (string | undefined)[] =>
  (model.tables[name as TableName] as readonly AnyRow[]).map((row) =>
    pageOf(model, tableNamed(name), row),
  ),
);

/** The page of what a row is a part of, where there is one: where it stands, and not what else is in it. */
const pageOfWhole = asked(
  'page-of-whole',
  (model, list: string, id: string): readonly [isFound: boolean, page?: string | undefined] => {
    const whole = model.lists.find(list, id);
    return whole === undefined ? [false] : [true, pageOf(model, tableNamed(list), whole)];
  },
);

/** Whether the rows of a table, or what they are parts of, have addresses. */
export function isAddressed({ name, partOf = '', columns }: Table): boolean {
  const list = listOf(name);
  if (list !== undefined) return !isNone(list.page);
  return (columns[partOf]?.targets ?? []).some((target) => isAddressed(tableNamed(target)));
}
