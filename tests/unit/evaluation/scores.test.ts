/** The scores of the district of the tests, worked out by hand from its rows. */
import { describe, expect, test } from 'vitest';
import { scoreFiles } from '../../../src/emit/scores.ts';
import { evaluationOf } from '../../../src/evaluation/evaluation.ts';
import { ranked } from '../../../src/evaluation/ranking.ts';
import { type Sheet, sheetOf, weightedPoints } from '../../../src/evaluation/sheet.ts';
import { indicatorSummaries, pointsOf } from '../../../src/evaluation/summary.ts';
import { districtModel } from '../district.ts';
import { baseModel, only } from '../helpers.ts';

const evaluation = evaluationOf(districtModel());
const yearOf = (year: number) => only(evaluation.years.filter((one) => one.year === year));
const sheet = (year: number, body: string): Sheet =>
  only(yearOf(year).sheets.filter((one) => one.body.id === body));
const leavesOf = (one: Sheet) => one.classes.flatMap(({ leaves }) => leaves);
const told = (one: Sheet) =>
  Object.fromEntries(
    leavesOf(one).map((leaf) => [
      leaf.indicator.id,
      leaf.judged.is === 'missing' ? leaf.judged.why : pointsOf(leaf),
    ]),
  );

describe('a sheet of a year that is over', () => {
  const one = sheet(2024, 'bm-zhzf');

  test('says of every indicator its points, or why it has none', () => {
    expect(told(one)).toEqual({
      'zb-01': 100,
      // 96 × 20 % + 88 × 50 % + 84 × 30 %
      'zb-02': 88.4,
      'zb-03': 'no-rows',
      'zb-04': 100,
      'zb-05': 'no-rows',
      'zb-06': 'no-rows',
      'zb-07': 86,
    });
  });

  test('adds up by the weights of what was judged, and gets its grade', () => {
    // 履职尽责 50 %: the mean of two equal indicators, 94.2; 清单执行 30 %: 100; 编制使用 20 %: 86.
    expect(one.classes.map(({ points, share }) => [points, share])).toEqual([
      [94.2, 50],
      [100, 30],
      [86, 20],
    ]);
    expect([one.total, one.judgedShare, one.grade]).toEqual([94.3, 75, 'excellent']);
    expect(leavesOf(one).map(({ share }) => share)).toEqual([25, 25, 0, 30, 0, 0, 20]);
  });

  test('names the rows and the band of what was computed', () => {
    const judged = leavesOf(one)[0]?.judged;
    expect(judged).toMatchObject({
      is: 'computed',
      figure: { value: 100, of: 1, rows: ['rx-2024-012'], among: ['rx-2024-012'] },
      by: { band: { id: 'fd-01-3' }, deduction: 0 },
    });
  });

  test('takes points off for what was found', () => {
    const found = leavesOf(sheet(2024, 'bm-shangwu')).find(
      ({ indicator }) => indicator.id === 'zb-03',
    );
    expect(found?.judged).toMatchObject({
      points: 70,
      figure: { value: 1, rows: ['dc-2024-001'] },
      by: { band: { id: 'fd-03-2' }, deduction: 30 },
    });
  });
});

test('the weight of a way that is missing goes to the others', () => {
  // 94 and 92 by 20 % and 50 %: 92.57; nobody judged from inside.
  expect(told(sheet(2025, 'bm-zhzf'))['zb-02']).toBe(92.6);
});

test('a class in which nothing was judged leaves its weight to the others', () => {
  const one = sheet(2025, 'sy-huanwei');
  expect(one.classes.map(({ points }) => points)).toEqual([93, undefined, 90]);
  // 93 and 90 by 50 and 20.
  expect([one.total, one.grade, one.ungraded]).toEqual([92.1, undefined, 'too-little']);
  // 20 + 20 judged, of 20 + 20 + 15 + 20 that concern institutions.
  expect(one.judgedShare).toBe(53.3);
});

describe('no grade', () => {
  test('while the year runs', () => {
    const one = sheet(2026, 'bm-zhzf');
    expect(told(one)['zb-02']).toBe(93);
    expect([one.grade, one.ungraded]).toEqual([undefined, 'running']);
  });

  test('and no points for what only the body itself has judged', () => {
    const { years } = evaluationOf(baseModel());
    const one = only(years[0]?.sheets.filter(({ body }) => body.id === 'bm-zhifa') ?? []);
    expect(told(one)['zb-02']).toBe('self-alone');
  });

  test('where too little was judged, however good it was', () => {
    const one = sheet(2024, 'bm-fagai');
    expect([one.total, one.grade, one.ungraded]).toEqual([100, undefined, 'too-little']);
  });

  test('and no sheet for a body of which nothing is known', () => {
    expect(yearOf(2025).sheets.map(({ body }) => body.id)).not.toContain('bm-keji');
  });

  test('an indicator that was not for a body is no lack of it', () => {
    const institution = leavesOf(sheet(2024, 'sy-huanwei'));
    expect(institution.map(({ judged }) => judged.is === 'missing' && judged.why)).toEqual([
      ...['no-rows', false, 'not-for-these', 'no-rows'],
      ...['not-for-these', 'not-for-these', false],
    ]);
  });
});

test('every sheet adds up to its total, and what is shared out is the whole', () => {
  for (const { sheets } of evaluation.years)
    for (const one of sheets) {
      const leaves = leavesOf(one);
      expect(leaves.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 6);
      const sum = leaves.reduce((whole, leaf) => whole + weightedPoints(leaf), 0);
      expect(Math.abs(sum - (one.total ?? 0))).toBeLessThanOrEqual(0.05 + 1e-9);
    }
});

describe('places', () => {
  const lenient = { gradeExcellent: 90, gradeGood: 80, gradePass: 60, judgedAtLeast: 50 };
  const graded = (year: number) =>
    yearOf(year).sheets.map((one) =>
      sheetOf(
        {
          ...one,
          isOver: true,
          classes: one.classes.map(({ class: own, leaves }) => ({ class: own, looked: leaves })),
        },
        lenient,
      ),
    );

  test('are shared by equal totals, and the next is not given', () => {
    const [first, second] = ranked(graded(2025), 'institutions');
    expect([first?.place, second?.place]).toEqual([1, 1]);
    const third = { ...(first?.sheet ?? sheet(2025, 'sy-huanwei')), total: 70 };
    const all = ranked([third, ...graded(2025)], 'institutions');
    expect(all.map(({ place }) => place)).toEqual([1, 1, 3]);
  });

  test('are given among bodies of one kind, and to nobody without a grade', () => {
    for (const { sheet: one, place } of ranked(yearOf(2024).sheets, 'departments')) {
      expect(one.group).toBe('departments');
      expect(place === undefined).toBe(one.grade === undefined);
    }
  });
});

test('a problem is common when a third of those judged, and three at least, have it', () => {
  const [first] = yearOf(2024).sheets;
  const weak = (count: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({
      ...(first ?? sheet(2024, 'bm-fagai')),
      classes: sheet(2024, index < count ? 'bm-shangwu' : 'bm-zhzf').classes,
    }));
  const common = (count: number, of: number) =>
    indicatorSummaries({ sheets: weak(count, of) }, 80).find(
      ({ indicator }) => indicator.id === 'zb-07',
    )?.isCommon;
  expect([common(3, 9), common(3, 10), common(2, 3)]).toEqual([true, false, false]);
});

test('a body of which nothing but its own word is known has a sheet without a total', () => {
  const edit = { file: 'assessments.csv', from: '2026,区综合执法局', to: '2026,区热线中心' };
  const year = only(evaluationOf(baseModel(edit)).years.filter((one) => one.year === 2026));
  const one = only(year.sheets.filter(({ body }) => body.id === 'sy-rexian'));
  expect([one.total, one.judgedShare, one.grade]).toEqual([undefined, 0, undefined]);
});

test('no published number has more than two decimals', () => {
  const files = [...scoreFiles(districtModel())].map(({ body }) => body);
  expect(files.some((body) => /\d\.\d\d\b/.test(body))).toBe(true);
  expect(files.flatMap((body) => body.match(/\d+\.\d{3,}/g) ?? [])).toEqual([]);
});
