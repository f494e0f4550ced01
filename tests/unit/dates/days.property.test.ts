import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localToday } from '../../../src/dates/local-today.ts';
import {
  isKnown,
  isWorkingDay,
  knownYears,
  nextDay,
  workingDaysBetween,
} from '../../../src/dates/working-days.ts';
import { runs } from '../property.ts';

const DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day whose holidays are known, one after another, up to the first that is not. */
const days: string[] = [];
for (let day = `${knownYears()[0]}-01-01`; isKnown(day); day = isoDay(Date.parse(day) + DAY))
  days.push(day);

const someDays = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: days.length - 1 }), { minLength: count, maxLength: count })
    .map((places) => places.sort((left, right) => left - right));

/** Counted day by day from the list, without the code under test. */
const slowCount = (from: number, to: number): number =>
  days.slice(from + 1, to + 1).filter(isWorkingDay).length;

test('working days are those counted one by one, the first day left out and the last one in', () => {
  fc.assert(
    fc.property(someDays(2), ([from = 0, to = 0]) => {
      expect(workingDaysBetween(days[from] ?? '', days[to] ?? '')).toBe(slowCount(from, to));
    }),
    runs(40),
  );
});

test('two stretches of days that meet count as much as the whole, and a longer one never less', () => {
  fc.assert(
    fc.property(someDays(3), (places) => {
      const [first = '', middle = '', last = ''] = places.map((at) => days[at] ?? '');
      const [whole, before, after] = [
        workingDaysBetween(first, last),
        workingDaysBetween(first, middle),
        workingDaysBetween(middle, last),
      ];
      expect(before + after).toBe(whole);
      expect(whole).toBeGreaterThanOrEqual(before);
    }),
    runs(25),
  );
});

test('the day after is the day after, over the ends of months and of leap years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days.length - 2 }), (at) => {
      expect(nextDay(days[at] ?? '')).toBe(days[at + 1]);
    }),
    runs(200),
  );
  expect(['2024-02-28', '2025-02-28', '2024-12-31'].map(nextDay)).toEqual([
    '2024-02-29',
    '2025-03-01',
    '2025-01-01',
  ]);
});

test('today is the day in China at every moment, eight hours ahead of Greenwich', () => {
  const moment = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (now) => {
      expect(localToday(now)).toBe(isoDay(now.getTime() + DAY / 3));
    }),
    runs(300),
  );
  expect(localToday(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
  expect(localToday(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
});
