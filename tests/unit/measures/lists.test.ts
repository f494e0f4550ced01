import { expect, test } from 'vitest';
import { allCounted, figureOf } from '../../../src/measures/measures.ts';
import { districtModel } from '../district.ts';
import { baseModel } from '../helpers.ts';

test('the lists hold what stands in force today, and nothing else', () => {
  const model = districtModel();
  const values = Object.fromEntries(
    allCounted(model)
      .filter(([id]) => id.endsWith('-standing'))
      .map(([id, { total }]) => [id, total.value]),
  );
  expect(values).toEqual({
    'boundary-items-standing': 14,
    'street-items-standing': 13,
    'powers-standing': 10,
    'tasks-standing': 5,
    'specs-standing': 6,
    'task-charts-standing': 2,
  });
});

test('what was cancelled, or is still to come, does not count', () => {
  const before = figureOf(baseModel(), 'powers-standing').value;
  const cancelled = baseModel({
    file: 'powers.csv',
    from: 'bj-001,2024-03-28,2024-05-01,生效,',
    to: 'bj-001,2024-03-28,2024-05-01,已取消,2025-01-01',
  });
  expect(figureOf(cancelled, 'powers-standing').value).toBe(Number(before) - 1);
});

test('a law is as old as the years that are whole, and only what is in force counts', () => {
  const model = districtModel();
  const { today } = model;
  const inForce = model.tables.laws.filter(
    ({ effective, repealed = '9999' }) => effective <= today && repealed > today,
  );
  const fiveAgo = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`;
  const twoAgo = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  const between = inForce.filter(({ effective }) => effective > fiveAgo && effective <= twoAgo);
  expect(figureOf(model, 'laws-in-force').value).toBe(inForce.length);
  expect(figureOf(model, 'laws-in-force', '2 至 5 年').value).toBe(between.length);
  expect(between.length).toBeGreaterThan(0);
});
