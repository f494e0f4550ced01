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
