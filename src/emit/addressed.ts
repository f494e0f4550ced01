import type { Model } from '../model/model.ts';
import { type AnyRow, isNone } from '../records/define.ts';
import { listOf } from '../records/index.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Table } from '../tables/define.ts';
import { tableNamed } from '../tables/index.ts';

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
  const found = addressed(model, table, row);
  return found && absolute(urls.recordOf(found.table, found.row));
}

/** Whether the rows of a table, or what they are parts of, have addresses. */
export function isAddressed({ name, partOf = '', columns }: Table): boolean {
  const list = listOf(name);
  if (list !== undefined) return !isNone(list.page);
  return (columns[partOf]?.targets ?? []).some((target) => isAddressed(tableNamed(target)));
}
