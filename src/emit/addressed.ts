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

/**
 * The whole addresses of the pages of all rows of a table, or of what they are parts of, in their order; undefined where neither has
 * one. In one answer: who puts them all into one file need not ask of each.
 */
export const pagesOf = asked('pages-of', (model, name: string): readonly (string | undefined)[] => {
  const table = tableNamed(name);
  return (model.tables[name as TableName] as readonly AnyRow[]).map((row) => {
    const found = addressed(model, table, row);
    return found && absolute(urls.recordOf(found.table, found.row));
  });
});

/** Whether the rows of a table, or what they are parts of, have addresses. */
export function isAddressed({ name, partOf = '', columns }: Table): boolean {
  const list = listOf(name);
  if (list !== undefined) return !isNone(list.page);
  return (columns[partOf]?.targets ?? []).some((target) => isAddressed(tableNamed(target)));
}
