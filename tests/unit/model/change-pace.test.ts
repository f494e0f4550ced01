import { expect, test } from 'vitest';
import { countsByQuarter } from '../../../src/model/change-counts.ts';
import { pace, workingDaysOf } from '../../../src/model/change-pace.ts';
import { baseModel, only } from '../helpers.ts';

const model = baseModel();
const [followed] = model.changes.all;

test('a change that followed the upper level knows after how many working days', () => {
  // 3 to 20 June 2025: thirteen working days, the Dragon Boat Festival lies before them.
  expect(model.changes.all.map(workingDaysOf)).toEqual([13, undefined, undefined]);
});

test('the pace counts only changes that followed, and who was in time', () => {
  if (followed === undefined) throw new Error('no change');
  const on = (publishedOn: string) => ({ ...followed, publishedOn });
  const {
    median,
    inTime,
    followed: count,
    distribution,
  } = pace([...model.changes.all, on('2025-06-03'), on('2025-06-17'), on('2025-06-18')], 10);
  expect({ median, inTime, count }).toEqual({ median: 10, inTime: 2, count: 4 });
  expect(distribution).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1]);
  expect(pace([], 10)).toEqual({ followed: 0, median: undefined, inTime: 0, distribution: [] });
});

test('while the holidays of its days are not announced, a change has no number of days, and is in no average', () => {
  if (followed === undefined) throw new Error('no change');
  const late = { ...followed, upstreamOn: '2090-12-28', publishedOn: '2090-12-30' };
  expect(workingDaysOf(late)).toBeUndefined();
  expect(pace([followed, late], 10).followed).toBe(1);
});

test('the counts by quarter have no gaps and add up to all changes', () => {
  const { lists, quarters } = countsByQuarter(model.changes);
  expect(lists).toEqual(['属地管理事项', '职责边界事项'].toSorted());
  expect(quarters.map(({ year, quarter }) => `${year}-${quarter}`)).toEqual([
    '2024-1',
    '2024-2',
    '2024-3',
    '2024-4',
    '2025-1',
    '2025-2',
  ]);
  const total = quarters.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(model.changes.all.length);
});

test('a body that lost a duty hears of it, and a street of what all streets are given', () => {
  const changed = baseModel({
    file: 'list-changes.csv',
    from: '具体职责,督促建设单位维修,督促建设单位限期维修并回访,示例〔2025〕1号,居民反映修了又漏，增加回访,区热线中心',
    to: '单位,区环境分局,区住建局,示例〔2025〕1号,居民反映修了又漏，增加回访,区热线中心',
  });
  const { changes } = changed;
  expect(changes.touching('pz-huanjing').map(({ id }) => id)).toContain('bd-2025-001');
  const given = model.changes.touching('jd-jiedao').map(({ id }) => id);
  expect(given.length).toBeGreaterThan(0);
  expect(only(given.filter((id) => id === 'bd-2025-002'))).toBe('bd-2025-002');
});
