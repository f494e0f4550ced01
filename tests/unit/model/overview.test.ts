import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../../src/model/overview.ts';

const rows = [
  { id: '1', body: 'bm-a', type: '行政处罚' },
  { id: '2', body: 'bm-a', type: '行政许可' },
  { id: '3', body: 'bm-a', type: '行政处罚' },
  { id: '4', body: 'bm-b', type: '公共服务' },
  { id: '5', body: 'bm-b' },
];

describe('a list counted by two of its columns', () => {
  const overview = overviewOf(rows, ['body', 'type'], {
    along: ['行政许可', '行政处罚', '行政强制'],
    down: ['bm-z', 'bm-a'],
  });

  test('the values stand in the order that the column knows, those it does not know behind', () => {
    expect(overview.along).toEqual(['行政许可', '行政处罚', '公共服务', '']);
  });

  test('every record is counted once in its line, in its column and in all', () => {
    expect(overview.lines).toEqual([
      { value: 'bm-a', counts: [1, 2, 0, 0], total: 3 },
      { value: 'bm-b', counts: [0, 0, 1, 1], total: 2 },
    ]);
    expect(overview.totals).toEqual([1, 2, 1, 1]);
    expect(overview.total).toBe(5);
  });

  test('a list without records has neither lines nor columns', () => {
    expect(overviewOf([], ['body', 'type'])).toEqual({
      along: [],
      lines: [],
      totals: [],
      total: 0,
    });
  });
});
