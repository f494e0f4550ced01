import { expect, test } from 'vitest';
import { countedLate, dayAfterWorkingDays, workingDaysLate } from '../../../src/dates/deadlines.ts';

test('a step is late by the working days beyond those it was allowed', () => {
  // From a Thursday: Friday is the first working day, Monday the second.
  expect(workingDaysLate('2026-11-05', '2026-11-09', 2)).toBe(0);
  expect(workingDaysLate('2026-11-05', '2026-11-10', 2)).toBe(1);
  // Over the holidays of October nobody works.
  expect(workingDaysLate('2026-09-30', '2026-10-07', 1)).toBe(0);
});

test('nothing is said of days whose holidays are not announced, or that run backwards', () => {
  expect(workingDaysLate('2026-11-05', '2050-01-01', 2)).toBeUndefined();
  expect(workingDaysLate('2026-11-05', '2026-11-04', 2)).toBeUndefined();
  expect(countedLate('2026-12-24', '2027-01-05', 2)).toEqual({ days: 6, isEstimated: true });
  expect(countedLate('2026-11-05', '2026-11-10', 2)).toEqual({ days: 1, isEstimated: false });
  expect(dayAfterWorkingDays('2050-01-01', 3)).toBeUndefined();
});

test('the first day after so many working days', () => {
  expect(dayAfterWorkingDays('2026-11-28', 10)).toBe('2026-12-11');
  expect(dayAfterWorkingDays('2026-11-28', 0)).toBe('2026-11-28');
});
