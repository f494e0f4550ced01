import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pacePoints } from '../../../src/components/pace-points.ts';
import type { Arrival } from '../../../src/model/arrivals.ts';
import { runs } from '../property.ts';

const some: fc.Arbitrary<Arrival[]> = fc
  .array(
    fc.record({
      upstreamOn: fc
        .date({
          min: new Date('2019-01-01'),
          max: new Date('2026-11-28'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString().slice(0, 10)),
      days: fc.integer({ min: 0, max: 400 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) =>
    rows
      .map((row) => ({ ...row, publishedOn: '2026-11-28', changes: [] as const }))
      .sort((left, right) => (left.upstreamOn < right.upstreamOn ? 1 : -1)),
  );

test('every point lies inside the picture, the later the further right, the longer it took the higher', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 30 }), (all, limit) => {
      const picture = pacePoints(all, limit);
      if (picture === undefined) throw new Error('there is something to show');
      const { points, arrivals, left, width, base, limitY, ticks } = picture;
      expect(points.length).toBe(arrivals.length);
      for (const [index, { x, y, isLate }] of points.entries()) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThan(10);
        expect(y).toBeLessThanOrEqual(base);
        expect(isLate).toBe(y < limitY);
        const next = points[index + 1];
        if (next !== undefined) expect(next.x).toBeLessThanOrEqual(x);
      }
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
    runs(200),
  );
});

test('there is no picture of nothing', () => {
  expect(pacePoints([], 10)).toBeUndefined();
});
