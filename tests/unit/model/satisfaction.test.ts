import { expect, test } from 'vitest';
import {
  rateLines,
  rateOf,
  standsApart,
  wilson,
  yearsOf,
} from '../../../src/model/satisfaction.ts';
import type { Survey } from '../../../src/tables/index.ts';

const round = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((share) => share.toFixed(3));

test.each([
  // From the table in Newcombe (1998), Statistics in Medicine 17: method 3.
  [81, 263, ['0.255', '0.366']],
  [15, 148, ['0.062', '0.160']],
  [0, 20, ['0.000', '0.161']],
  [1, 29, ['0.006', '0.172']],
])('%d of %d lie in the published interval', (satisfied, asked, interval) => {
  expect(round(wilson(satisfied, asked))).toEqual(interval);
});

test('few answers leave a wide stretch, and all satisfied is not surely all', () => {
  const { low, high } = wilson(10, 10);
  expect(low).toBeLessThan(0.75);
  expect(high).toBeCloseTo(1, 10);
});

const survey = (year: number, channel: Survey['channel'], asked: number, satisfied: number) =>
  ({ id: `${year}${channel}`, year, channel, asked, satisfied, body: 'a' }) as Survey;
const surveys = [
  survey(2024, '电话', 100, 80),
  survey(2025, '电话', 50, 50),
  survey(2025, '问卷', 10, 1),
];

test('rates are of people, not the mean of rates', () => {
  expect(rateOf(surveys)?.share).toBeCloseTo(131 / 160, 10);
  expect(rateOf([])).toBeUndefined();
  expect(rateOf([survey(2025, '现场', 0, 0)])).toBeUndefined();
});

test('each head has the rates of its years', () => {
  expect(yearsOf(surveys)).toEqual([2025, 2024]);
  const lines = rateLines(surveys, ({ channel }) => channel);
  expect(
    lines.map(({ key, years }) => [key, [...years].map(([year, { asked }]) => [year, asked])]),
  ).toEqual([
    [
      '电话',
      [
        [2025, 50],
        [2024, 100],
      ],
    ],
    ['问卷', [[2025, 10]]],
  ]);
});

test('only what lies wholly on one side stands apart', () => {
  const rate = rateOf([survey(2025, '电话', 100, 80)]);
  if (rate === undefined) throw new Error('there is a rate');
  expect(standsApart(rate, 0.6)).toBe('above');
  expect(standsApart(rate, 0.95)).toBe('below');
  expect(standsApart(rate, 0.85)).toBeUndefined();
});
