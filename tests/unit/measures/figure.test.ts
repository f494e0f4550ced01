import { describe, expect, test } from 'vitest';
import { added, count, countedBy, median, share } from '../../../src/measures/figure.ts';

const row = (id: string, hours?: number, body = 'a') => ({ id, hours, body });
const hoursOf = ({ hours }: { hours: number | undefined }) => hours;

describe('a median', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[1, 2, 2, 9, 30], 2],
  ])('of %j is %d', (values, middle) => {
    const rows = values.map((hours, at) => row(`r${at}`, hours));
    expect(median(rows, hoursOf).value).toBe(middle);
  });

  test('leaves out what has no value, and says of how many it is', () => {
    expect(median([row('r1', 4), row('r2'), row('r3', 8)], hoursOf)).toEqual({
      value: 6,
      of: 2,
      rows: ['r1', 'r3'],
    });
  });

  test('of nothing is no number', () => {
    expect(median([row('r1')], hoursOf)).toEqual({ value: undefined, of: 0, rows: [] });
  });
});

describe('a share', () => {
  test('says for which rows it holds, and of how many', () => {
    const rows = [row('r1', 1), row('r2', 5), row('r3', 9)];
    expect(share(rows, ({ hours = 0 }) => hours > 2)).toEqual({
      value: 66.7,
      of: 3,
      rows: ['r2', 'r3'],
    });
  });

  test('of nothing is no number, and not nought', () => {
    expect(share([], () => true).value).toBeUndefined();
  });
});

test('a number and a sum keep their rows', () => {
  const rows = [row('r1', 2), row('r2', 3)];
  expect(count(rows)).toEqual({ value: 2, rows: ['r1', 'r2'] });
  expect(added(rows, ({ hours = 0 }) => hours)).toEqual({ value: 5, rows: ['r1', 'r2'] });
});

test('parts are counted like the whole, a row under each of its keys once', () => {
  const rows = [row('r1', 1, 'b'), row('r2', 1, 'a'), row('r3', 1, 'b')];
  const { total, parts } = countedBy(
    rows,
    ({ id, body }) => (id === 'r1' ? [body, 'a', 'a'] : body),
    count,
  );
  expect(total.rows).toEqual(['r1', 'r2', 'r3']);
  expect([...(parts ?? [])].map(([key, { rows: ids }]) => [key, ids])).toEqual([
    ['a', ['r1', 'r2']],
    ['b', ['r1', 'r3']],
  ]);
});
