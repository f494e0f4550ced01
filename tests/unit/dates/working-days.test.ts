import { describe, expect, test } from 'vitest';
import {
  isKnown,
  isWorkingDay,
  knownYears,
  nextDay,
  workingDaysBetween,
} from '../../../src/dates/working-days.ts';

describe('a day is worked or not', () => {
  test.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2025-01-28', false, 'the eve of the Spring Festival of 2025'],
    ['2025-02-04', false, 'its last day off'],
    ['2025-02-05', true, 'the day after it'],
    ['2025-01-26', true, 'a Sunday worked in its place'],
    ['2025-02-08', true, 'a Saturday worked in its place'],
    ['2026-02-15', false, 'the first day off of the Spring Festival of 2026'],
    ['2026-02-23', false, 'its ninth and last'],
    ['2026-02-14', true, 'a Saturday worked before it'],
    ['2026-02-28', true, 'a Saturday worked after it'],
    ['2026-10-07', false, 'the last day off of National Day'],
    ['2026-10-10', true, 'a Saturday worked in its place'],
    ['2026-10-11', false, 'the Sunday after'],
    ['2024-02-29', true, 'a leap day'],
    ['2018-12-29', true, "a Saturday worked for New Year's Day of the next year"],
    ['2018-12-31', false, "a Monday off for New Year's Day of the next year"],
  ])('%s: %s, %s', (day, worked) => {
    expect(isWorkingDay(day)).toBe(worked);
  });
});

describe('years without holidays announced are refused', () => {
  test('known are 2004 to 2026, without a gap', () => {
    const expected = Array.from({ length: 23 }, (_, index) => String(2004 + index));
    expect(knownYears).toEqual(expected);
  });

  test.each(['2003-12-31', '2027-01-04', '2027-10-01', '2026-12-28', '2026-12-31'])('%s', (day) => {
    expect(isKnown(day)).toBe(false);
    expect(() => isWorkingDay(day)).toThrow(`not known for ${day}`);
  });

  test.each(['2004-01-01', '2025-12-31', '2026-12-25'])('but not %s', (day) => {
    expect(isKnown(day)).toBe(true);
  });

  test('also where only one end of a span lies in them', () => {
    expect(() => workingDaysBetween('2026-12-20', '2027-01-05')).toThrow('not known');
    expect(() => workingDaysBetween('2003-12-31', '2004-01-05')).toThrow('not known');
  });
});

describe('working days between two days', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 0, 'the same day'],
    ['2026-11-23', '2026-11-24', 1, 'the next day'],
    ['2026-11-20', '2026-11-22', 0, 'Friday to Sunday'],
    ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
    ['2025-01-27', '2025-02-05', 1, 'over the Spring Festival of 2025'],
    ['2025-01-24', '2025-02-10', 7, 'over the Spring Festival and both weekend days worked for it'],
    ['2026-02-13', '2026-02-24', 2, 'a Saturday worked, then nine days off'],
    ['2026-09-30', '2026-10-12', 4, 'over National Day with its Saturday worked'],
    ['2024-12-26', '2025-01-03', 5, "over New Year's Day"],
    ['2024-01-01', '2024-12-31', 251, 'the working days of 2024, whose New Year is off'],
  ])('%s to %s: %i, %s', (from, to, expected) => {
    expect(workingDaysBetween(from, to)).toBe(expected);
  });

  test('never run backwards', () => {
    expect(() => workingDaysBetween('2026-11-24', '2026-11-23')).toThrow('lies before');
  });
});

test.each([
  ['2024-02-28', '2024-02-29'],
  ['2025-02-28', '2025-03-01'],
  ['2025-12-31', '2026-01-01'],
])('the day after %s is %s', (day, next) => {
  expect(nextDay(day)).toBe(next);
});
