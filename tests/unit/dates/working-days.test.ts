import { afterEach, describe, expect, test } from 'vitest';
import { learnHolidays } from '../../../src/dates/holidays.ts';
import {
  areKnown,
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

describe('years without holidays announced are known to be so', () => {
  test('known are 2004 to 2026, without a gap', () => {
    const expected = Array.from({ length: 23 }, (_, index) => String(2004 + index));
    expect(knownYears()).toEqual(expected);
  });

  test.each(['2003-12-31', '2027-01-04', '2027-10-01', '2026-12-28', '2026-12-31'])('%s', (day) => {
    expect(isKnown(day)).toBe(false);
  });

  test.each(['2004-01-01', '2025-12-31', '2026-12-25'])('but not %s', (day) => {
    expect(isKnown(day)).toBe(true);
  });

  test('also where only one end of a span lies in them', () => {
    expect(areKnown('2026-12-20', '2027-01-05')).toBe(false);
    expect(areKnown('2003-12-31', '2004-01-05')).toBe(false);
    expect(areKnown('2026-01-01', '2026-12-25')).toBe(true);
  });
});

test('where nobody knows the holidays, the weekend decides', () => {
  // 2027-01-01 is a Friday.
  expect(['2027-01-01', '2027-01-02', '2027-01-03'].map(isWorkingDay)).toEqual([
    true,
    false,
    false,
  ]);
  expect(workingDaysBetween('2026-12-25', '2027-01-08')).toBe(10);
});

describe('what a district enters', () => {
  const year = ['01-01', '05-01', '10-01'].map((day) => ({
    day: `2027-${day}`,
    kind: '放假' as const,
  }));
  afterEach(() => learnHolidays([]));

  test('wins over what the package brings, and is forgotten with the next table', () => {
    learnHolidays([
      { day: '2026-10-08', kind: '放假' },
      { day: '2026-10-07', kind: '调休上班' },
    ]);
    expect(['2026-10-07', '2026-10-08'].map(isWorkingDay)).toEqual([true, false]);
    learnHolidays([]);
    expect(['2026-10-07', '2026-10-08'].map(isWorkingDay)).toEqual([false, true]);
  });

  test('makes a year known once its fixed holidays are there', () => {
    learnHolidays(year.slice(0, 2));
    expect(isKnown('2027-03-01')).toBe(false);
    learnHolidays(year);
    expect(isKnown('2027-03-01')).toBe(true);
    expect(isKnown('2026-12-28')).toBe(true);
    expect(areKnown('2026-12-01', '2028-03-01')).toBe(false);
    expect(isWorkingDay('2027-01-01')).toBe(false);
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
