import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/measures/figure.ts';
import { hotlineCountsOf } from '../../../src/measures/hotline.ts';
import { type MeasureId, topics } from '../../../src/tables/measures.ts';
import { recount } from '../../site/hotline-recount.ts';
import { districtFolder, districtModel } from '../district.ts';

const model = districtModel();
const csv = readFileSync(path.join(districtFolder, 'hotline-cases.csv'), 'utf8');
const ids = Object.keys(topics.hotline.measures) as (keyof typeof topics.hotline.measures)[];

/** The figures with a day on which first receivers began to lead to the end, or without one. */
const countsSince = (firstReceiverFrom: string | undefined) =>
  hotlineCountsOf({ firstReceiverFrom, handleWithin: 25 });
const totals = (firstReceiverFrom: string | undefined) => {
  const counts = countsSince(firstReceiverFrom);
  return new Map(ids.map((id): [MeasureId, Figure] => [id, counts[id](model).total]));
};

describe.each(['2024-01-01', '2024-09-01', undefined])(
  'with first receivers bound since %s',
  (from) => {
    const again = recount(csv, model.today, { from, allowed: 25 });

    test('every figure is what the file says when it is counted another way', () => {
      expect([...again.keys()]).toEqual(ids);
      for (const [id, { value, of, rows }] of totals(from)) {
        const said = { value, of, rows: rows.toSorted() };
        const expected = again.get(id);
        expect(said, id).toEqual({
          ...{ of: undefined, ...expected },
          rows: expected?.rows.toSorted(),
        });
      }
    });
  },
);

test('the numbers of the district of the tests', () => {
  const values = Object.fromEntries(
    [...totals('2024-01-01')].map(([id, { value }]) => [id, value]),
  );
  expect(values).toEqual({
    'hotline-cases': 15,
    'hotline-first-received': 15,
    'hotline-first-receiver-named': 100,
    'hotline-disputed': 8,
    'hotline-led-to-end': 91.7,
    'hotline-hand-over': 13,
    'hotline-hand-over-before': 30,
    'hotline-hand-over-since': 12.5,
    'hotline-hand-over-yearly': 13,
    'hotline-handled': 13,
    'hotline-open': 2,
    'hotline-handling-days': 21,
    'hotline-long-pending': 4,
    'hotline-long-pending-cleared': 3,
    'hotline-long-pending-open': 1,
    'hotline-long-pending-over': 7,
    'hotline-resolved': 100,
    'hotline-process-satisfied': 76.9,
    'hotline-result-satisfied': 76.9,
  });
});

test('without a day there is no time before and none after', () => {
  const all = totals(undefined);
  for (const id of ['hotline-hand-over-before', 'hotline-hand-over-since'] as const)
    expect(all.get(id)).toEqual({ value: undefined, of: 0, rows: [] });
});

test('a part is counted of the cases of one first receiver alone', () => {
  const { parts } = countsSince('2024-01-01')['hotline-long-pending-open'](model);
  expect([...(parts ?? [])]).toEqual([['jd-nanhu', { value: 1, rows: ['rx-2026-101'] }]]);
});
