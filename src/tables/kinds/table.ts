import { tableCalled } from '../called.ts';
import type { NamedTable } from '../column.ts';
import { columnOf, defineKind, type Kind, type Refuse } from '../kind.ts';

export const tableKind: Kind<string> = defineKind({
  name: 'table',
  title: '表名',
  isFacet: true,
  names: 'table',
  read: (cell, { tables = [] }, refuse) => readName(cell, tables, refuse),
  json: ({ tables = [] }) => ({ type: 'string', enum: tables.map(({ name }) => name) }),
  bad: () => [{ cell: '不是表名', rule: 'choice-known' }],
  sample: () => table('清单', '哪张表', [{ name: 'duties', title: '责任分工', columns: {} }]),
});

/** One of some tables, written by its title; the value is its name, which stays when the title is bettered. */
export function table<Name extends string>(
  label: string,
  note: string,
  tables: readonly (NamedTable & { readonly name: Name })[],
) {
  const titles = tables.map(({ title }) => title);
  return columnOf<Name>(
    tableKind,
    { label, note, example: titles[0] ?? '', tables, options: titles },
    (cell, refuse) => readName(cell, tables, refuse),
  );
}

function readName<Name extends string>(
  cell: string,
  tables: readonly (NamedTable & { readonly name: Name })[],
  refuse: Refuse,
): Name {
  const titles = tables.map(({ title }) => title).join('、');
  return tableCalled(tables, cell)?.name ?? refuse('choice-known', `应为以下之一：${titles}`);
}
