import { expect, test } from 'vitest';
import { measureTimes } from '../../../src/components/campaigns/measure-times.ts';
import { Model } from '../../../src/model/model.ts';
import { districtModel } from '../district.ts';

const model = districtModel();

/** The picture of a campaign at a day. */
function pictureOf(id: string, today = model.today) {
  const { campaigns } = new Model(model.tables, today);
  const picture = measureTimes(campaigns, campaigns.get(id), today);
  if (picture === undefined) throw new Error(`${id} has measures`);
  return picture;
}

test.each(model.campaigns.all.map(({ id }) => id))(
  'everything of %s lies inside its picture',
  (id) => {
    for (const today of ['2026-07-01', '2026-11-28', '2027-03-31', '2031-05-06']) {
      const { bars, ticks, width, height, right, base, todayX = 0 } = pictureOf(id, today);
      expect(bars.map(({ measure }) => measure.no)).toEqual(bars.map((_, index) => index + 1));
      for (const { inTime, late, dueX, barY } of bars) {
        expect(inTime.x).toBeGreaterThan(0);
        for (const { x, width: wide } of [inTime, late ?? inTime])
          expect(x + wide).toBeLessThanOrEqual(right + 1);
        expect(dueX).toBeLessThanOrEqual(right);
        expect(barY).toBeLessThan(base);
      }
      expect(base).toBeLessThan(height);
      expect(todayX).toBeLessThanOrEqual(right);
      expect(ticks.length).toBeLessThanOrEqual(8);
      for (const { x, month } of ticks) {
        expect(x).toBeLessThanOrEqual(width);
        expect(month).toBeGreaterThanOrEqual(1);
        expect(month).toBeLessThanOrEqual(12);
      }
    }
  },
);

test('what came after its day has a stretch of its own, from that day on and as long as it was late', () => {
  const { bars, from, to, right } = pictureOf('zt-2024-001');
  expect([from, to]).toEqual(['2024-06-03', '2024-07-12']);
  expect(bars.map(({ late }) => late === undefined)).toEqual([true, false, true]);
  const [, late] = bars;
  expect(late?.late?.x).toBe(late?.dueX);
  // 39 days from first to last, four of them late.
  expect(late?.late?.width).toBeCloseTo(((right - 4) * 4) / 39, 1);
});

test('only a campaign at work has a today, and what it owes reaches to it', () => {
  expect(pictureOf('zt-2025-001').todayX).toBeUndefined();
  const { todayX, bars } = pictureOf('zt-2026-001');
  const overdue = bars[1]?.late;
  expect((overdue?.x ?? 0) + (overdue?.width ?? 0)).toBeCloseTo(todayX ?? 0, 1);
});
