import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNone } from '../../../src/records/define.ts';
import { allLists, commonLists, recordedLists } from '../../../src/records/index.ts';
import { listOfId, MENTION } from '../../../src/records/mention.ts';
import { root } from '../helpers.ts';

describe.each(allLists)('the list $table.name', (list) => {
  const { table, day, since = [], bodies, group = [], calendar, published, citedAs } = list;
  const column = (key: string) => table.columns[key];

  test('names columns that hold what it takes them for', () => {
    for (const key of [...day, ...since, ...(published === undefined ? [] : [published])])
      expect(column(key)?.kind.name, key).toBe('date');
    for (const key of bodies) expect(column(key)?.targets, key).toContain('bodies');
    for (const key of group) expect(column(key), key).toBeDefined();
    if (citedAs !== undefined) expect(column(citedAs)?.kind.name).toBe('document');
    if (typeof calendar === 'object' && 'column' in calendar)
      expect(column(calendar.column)?.kind.name).toBe('date');
  });

  test('is about a table that is published and no part of another', () => {
    expect([table.published, table.partOf]).toEqual([true, undefined]);
  });

  test('divides by no column whose key already stands for something in addresses', () => {
    for (const key of group) expect(['at', 'compare', 'page']).not.toContain(key);
  });
});

test('no list made from its definition has the address of another page', () => {
  const own = readdirSync(path.join(root, 'src/pages')).map((name) => name.split('.')[0]);
  const taken = [...own, 'api', 'guide-search', 'manual'];
  for (const { path: first, table } of commonLists) {
    expect(taken, table.name).not.toContain(first);
    expect(allLists.filter((list) => list.path === first)).toHaveLength(1);
  }
});

test('a list that keeps its past says from when its records hold', () => {
  expect(recordedLists.length).toBeGreaterThan(2);
  for (const { table, day, since = day } of recordedLists)
    expect(since.length, table.name).toBeGreaterThan(0);
});

test('an id that is mentioned belongs to one list, and to one with pages', () => {
  const prefixes = allLists
    .filter(({ page }) => !isNone(page))
    .flatMap(({ table }) => table.columns['id']?.prefixes ?? []);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const prefix of prefixes) {
    const [found] = `见 ${prefix}-001。`.match(MENTION) ?? [];
    expect(found).toBe(`${prefix}-001`);
    expect(listOfId(`${prefix}-001`)?.table.columns['id']?.prefixes).toContain(prefix);
  }
});
