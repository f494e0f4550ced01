import { expect, test } from 'vitest';
import { hotlineParts } from '../../../src/model/hotline-parts.ts';
import { Model } from '../../../src/model/model.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const parts = hotlineParts(model);
const idsOf = (column: string, value: string) =>
  parts.find((part) => part.column === column && part.value === value)?.records.map(({ id }) => id);

test('each year, first receiver, street and field has all its cases, newest first', () => {
  for (const column of ['year', 'firstBody', 'street', 'domain'])
    expect(
      parts.filter((part) => part.column === column).reduce((sum, { count }) => sum + count, 0),
      column,
    ).toBe(model.hotline.all.length);
  expect(idsOf('year', '2025')).toEqual(['rx-2025-017', 'rx-2025-005', 'rx-2025-101']);
});

test('a case of two matters is with both, and what is about none has a part of its own', () => {
  expect(idsOf('items', 'bj-081')).toEqual(['rx-2026-102']);
  expect(idsOf('items', 'sd-082')).toEqual(['rx-2026-102']);
  expect(idsOf('items', '')).toEqual(['rx-2025-017', 'rx-2024-012', 'rx-2024-002']);
});

test('a year of many cases is cut into pages, none of which grows', () => {
  const [first] = model.tables['hotline-cases'];
  if (first === undefined) throw new Error('no case');
  const many = Array.from({ length: 450 }, (_, at) => ({ ...first, id: `rx-2024-${1000 + at}` }));
  const long = new Model({ ...model.tables, 'hotline-cases': many }, model.today);
  const years = hotlineParts(long).filter(({ column }) => column === 'year');
  expect(years.map(({ page, pages, records }) => [page, pages, records.length])).toEqual([
    [1, 3, 200],
    [2, 3, 200],
    [3, 3, 50],
  ]);
});
