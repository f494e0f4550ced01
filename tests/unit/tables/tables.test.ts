import { describe, expect, test } from 'vitest';
import { MENTION } from '../../../src/records/mention.ts';
import { keyCalled, tableCalled } from '../../../src/tables/called.ts';
import { headerOf, isRecorded, labelOf } from '../../../src/tables/define.ts';
import { allTables, tableNamed, tables } from '../../../src/tables/index.ts';

describe.each(allTables)('the table $name', (table) => {
  test('names no column twice and begins with its id', () => {
    const header = headerOf(table);
    expect(new Set(header).size).toBe(header.length);
    expect(Object.keys(table.columns)[0]).toBe('id');
  });

  test('refers only to tables and columns that exist', () => {
    const keys = Object.keys(table.columns);
    for (const column of Object.values(table.columns)) {
      for (const target of column.targets ?? []) expect(tableNamed(target).name).toBe(target);
      for (const key of [column.notBefore, column.listColumn].flat())
        if (key !== undefined) expect(keys).toContain(key);
    }
    const own = [table.succession?.column, table.succession?.status?.column, table.life?.until];
    for (const key of own) if (key !== undefined) expect(keys).toContain(key);
  });

  test('has a file named after it and an example id of its own prefix', () => {
    expect(table.file).toBe(`${table.name}.csv`);
    const prefixes = table.columns['id']?.prefixes ?? [];
    expect(prefixes.some((prefix) => table.columns['id']?.example.startsWith(`${prefix}-`))).toBe(
      true,
    );
  });
});

test('no two tables share a title', () => {
  const titles = allTables.map((table) => table.title);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each([
  ['bj', 'boundary-items'],
  ['sd', 'street-items'],
  ['cd', 'rulings'],
  ['bd', 'list-changes'],
  ['zy', 'signposts'],
  ['jb', 'handoffs'],
  ['dc', 'inspections'],
  ['xq', 'emergencies'],
])('an id mentioned as %s- can only be of the table %s', (prefix, name) => {
  const owners = allTables.filter((table) => table.columns['id']?.prefixes?.includes(prefix));
  expect(owners.map((table) => table.name)).toEqual([name]);
});

test('tables are found by name and by title', () => {
  expect(tableNamed('duties')).toBe(tables.duties);
  for (const word of ['责任分工', 'duties'])
    expect(tableCalled(allTables, word)).toBe(tables.duties);
  expect(tableCalled(allTables, '没有这张表')).toBeUndefined();
  expect(() => tableNamed('nothing')).toThrow('no table is named nothing');
});

test('the table of changes speaks of every table whose changes are on record, and of no other', () => {
  const recorded = allTables.filter(isRecorded);
  expect(recorded).not.toEqual([]);
  expect(tables['list-changes'].columns.list.tables).toEqual(recorded);
});

test('a column is found by its label and by its key', () => {
  for (const word of ['具体职责', 'text'])
    expect(keyCalled(tables.duties.columns, word)).toBe('text');
  expect(keyCalled(tables.duties.columns, '没有这一列')).toBeUndefined();
});

test('a label is looked up by its key', () => {
  expect(labelOf(tables.synonyms, 'means')).toBe('等同于');
});

test('a mention is a whole id of a published record', () => {
  const found =
    '见 bj-001、sd-002，依据cd-2024-001和fl-daqi、qz-zhujian-01；abj-001 不是，bj-001- 和 ab-001 也不是。'.match(
      MENTION,
    );
  expect(found).toEqual(['bj-001', 'sd-002', 'cd-2024-001', 'fl-daqi', 'qz-zhujian-01']);
});
