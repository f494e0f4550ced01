/** What is expected of the example alone: that it is worth a visit. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { Model } from '../../src/model/model.ts';
import { dataFolder } from '../../src/site/folders.ts';
import { allTables, type TableName } from '../../src/tables/index.ts';
import { districtToday } from '../data/district-today.ts';

const model = await districtToday();
/** The day on which the newest changes take effect. */
const NEWEST = '2026-12-15';

test('it is large enough', () => {
  const { figures, items } = model;
  expect(figures.boundaryItems).toBeGreaterThanOrEqual(24);
  expect(new Set(items.boundary.map((item) => item.domain)).size).toBeGreaterThanOrEqual(12);
  expect(figures.streetItems).toBeGreaterThanOrEqual(24);
  expect(figures.rulings).toBeGreaterThanOrEqual(8);
  expect(figures.changes).toBeGreaterThanOrEqual(30);
});

test('it has as many matters as the district reported, before and after the newest merge', async () => {
  const later = await checkFolder(dataFolder(), NEWEST);
  if (later.tables === undefined) throw new Error('the data does not pass the check later');
  for (const { figures } of [model, new Model(later.tables, NEWEST, later.ledger)]) {
    expect(figures.boundaryItems).toBe(119);
    expect(figures.streetItems).toBe(125);
  }
});

test('every street matter has a process chart', () => {
  const { charts, items } = model;
  const without = items.street.filter(({ id }) => charts.of(id).length === 0);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('no table is empty', () => {
  for (const table of allTables)
    expect(model.tables[table.name as TableName], table.name).not.toEqual([]);
});

test('every table opens right by double-click: each begins with the mark by which Excel knows UTF-8', () => {
  const bare = allTables
    .map(({ file }) => file)
    .filter((file) => !readFileSync(path.join(dataFolder(), file), 'utf8').startsWith('\uFEFF'));
  expect(bare).toEqual([]);
});
