/** Whoever does better never gets less. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { banded } from '../../../src/evaluation/bands.ts';
import { joined } from '../../../src/evaluation/joined.ts';
import { GRADES, gradeOf, type Looked, sheetOf } from '../../../src/evaluation/sheet.ts';
import type { Assessment, Indicator, IndicatorBand } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';
import { baseModel, only } from '../helpers.ts';
import { runs } from '../property.ts';

const thresholds = { gradeExcellent: 90, gradeGood: 80, gradePass: 60, judgedAtLeast: 60 };
const models = [baseModel(), districtModel()];

test.each(
  models.flatMap(({ tables }) =>
    tables.indicators
      .filter(({ measure }) => measure)
      .map(
        (indicator) =>
          [
            indicator.name,
            indicator,
            tables['indicator-bands'].filter((band) => band.indicator === indicator.id),
          ] as const,
      ),
  ),
)(
  'a better number of “%s” gives no fewer points, and every number gives some',
  (_, { direction }, bands) => {
    const number =
      direction === '越低越好'
        ? fc.nat({ max: 40 })
        : fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [worse, better] =
          one < other === (direction === '越高越好') ? [one, other] : [other, one];
        const [low, high] = [banded(worse, bands)?.points, banded(better, bands)?.points];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low ?? 101);
      }),
      runs(100),
    );
  },
);

const made = (from: number, to: number | undefined, deduction: number): IndicatorBand => ({
  ...{ id: 'fd-1', indicator: 'zb-1', from, to, points: undefined, deduction },
});

test('points are never below nought', () => {
  expect(banded(9, [made(0, undefined, 30)])).toMatchObject({ points: 0, deduction: 100 });
  expect(banded(3, [made(0, 3, 30)])).toBeUndefined();
});

const model = districtModel();
const byHand = only(model.tables.indicators.filter(({ id }) => id === 'zb-02'));
const score = fc.integer({ min: 0, max: 100 });
const assessed = (way: Assessment['way'], points: number): Assessment => ({
  ...only(model.tables.assessments.filter(({ id }) => id === 'pg-2024-001')),
  way,
  score: points,
});

test('a better score in one way never lowers the score of all ways together', () => {
  fc.assert(
    fc.property(score, score, score, score, (self, site, inside, more) => {
      const pointsAt = (points: number) =>
        joined(byHand, [
          assessed('部门自评', self),
          assessed('实地评估', points),
          assessed('内部评价', inside),
        ])?.points ?? 0;
      expect(pointsAt(Math.min(100, site + more))).toBeGreaterThanOrEqual(pointsAt(site) - 1e-9);
    }),
    runs(100),
  );
});

test('a self-assessment alone decides nothing, and a way without weight does not count', () => {
  expect(joined(byHand, [assessed('部门自评', 100)])).toBeUndefined();
  expect(joined(byHand, [assessed('部门自评', 100), assessed('外部评价', 100)])).toBeUndefined();
  expect(joined(byHand, [assessed('外部评价', 0), assessed('实地评估', 80)])?.points).toBe(80);
});

const looked = (indicator: Indicator, points: number | undefined): Looked => ({
  indicator,
  judged:
    points === undefined
      ? { is: 'missing', why: 'no-assessment' }
      : { is: 'assessed', points, weighed: [] },
});

test('a better indicator never lowers the total or the grade', () => {
  const points = fc.option(score, { nil: undefined });
  const of = model.tables.indicators.map(() => points);
  fc.assert(
    fc.property(fc.tuple(...of), fc.nat(), score, (all, chosen, more) => {
      const at = chosen % all.length;
      const better = all.map((own, index) =>
        index === at && own !== undefined ? Math.min(100, own + more) : own,
      );
      const [was, is] = [all, better].map((values) =>
        sheetOf(
          {
            body: only(model.bodies.all.filter(({ id }) => id === 'bm-zhzf')),
            ...{ group: 'departments', year: 2025, isOver: true },
            classes: model.tables['evaluation-classes'].map((own) => ({
              class: own,
              looked: model.tables.indicators
                .map((indicator, index) => looked(indicator, values[index]))
                .filter(({ indicator }) => indicator.class === own.id),
            })),
          },
          thresholds,
        ),
      );
      expect(is?.total ?? 0).toBeGreaterThanOrEqual(was?.total ?? 0);
      const rank = (grade = was?.grade) => (grade === undefined ? -1 : GRADES.indexOf(grade));
      if (was?.grade !== undefined) expect(rank(is?.grade)).toBeLessThanOrEqual(rank());
    }),
    runs(100),
  );
});

test.each([
  [100, 'excellent'],
  [90, 'excellent'],
  [89.9, 'good'],
  [80, 'good'],
  [79.9, 'pass'],
  [60, 'pass'],
  [59.9, 'fail'],
  [0, 'fail'],
] as const)('%d is %s', (total, grade) => {
  expect(gradeOf(total, thresholds)).toBe(grade);
});
