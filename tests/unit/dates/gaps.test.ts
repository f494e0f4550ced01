import { describe, expect, test } from 'vitest';
import { gapBetween, lastDayAfter } from '../../../src/dates/gaps.ts';

describe('how far apart two days lie', () => {
  test.each([
    ['the same day', '2026-09-01', '2026-09-01', { is: 'in-time', days: 0 }],
    ['from a Friday to a Wednesday', '2026-09-11', '2026-09-16', { is: 'in-time', days: 3 }],
    ['from a Friday to a Thursday', '2026-09-11', '2026-09-17', { is: 'late', days: 4 }],
    ['over National Day', '2026-09-30', '2026-10-10', { is: 'in-time', days: 3 }],
    ['over a Sunday that is worked', '2026-09-17', '2026-09-22', { is: 'late', days: 4 }],
    ['over three days nobody knows', '1999-12-31', '2000-01-03', { is: 'in-time', days: 1 }],
    ['over four', '1999-12-31', '2000-01-04', { is: 'in-time', days: 2, unsure: '2000-01-01' }],
    ['late before the years that are not known', '2026-12-01', '2028-01-04', { is: 'late' }],
  ])('%s', (_, from, to, gap) => {
    expect(gapBetween(from, to, 3)).toMatchObject(gap);
  });
});

test('the last day in time is followed by a day that is late, whatever is off in between', () => {
  expect(lastDayAfter('2026-09-11', 3)).toBe('2026-09-16');
  expect(lastDayAfter('2026-09-30', 3)).toBe('2026-10-10');
  // Thursday, and Friday to Sunday are the Mid-Autumn holidays: the last day worked counts.
  expect(lastDayAfter('2026-09-21', 3)).toBe('2026-09-24');
  // By the weekends alone: nobody knows the New Year of 2027 yet.
  expect(lastDayAfter('2026-12-23', 3)).toBe('2026-12-28');
});
