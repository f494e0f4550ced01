import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/measures/measures.ts';
import type { MeasureIn } from '../../../src/tables/measures.ts';
import { districtModel } from '../district.ts';
import { baseModel, type Edit } from '../helpers.ts';

const district = districtModel();

test.each([
  ['cases-first-received-in-time', 'bm-zhzf/2024', 100, 1],
  // Received on 9 May 2025, handled on 18 June: the 26th working day after is 17 June.
  ['cases-first-received-in-time', 'bm-zhzf/2025', 0, 1],
  // Received in December 2025, handled in January 2026: it counts where it was handled.
  ['cases-first-received-in-time', 'pz-shuiwu/2026', 100, 1],
  ['changes-followed-in-time', 'bm-fagai/2024', 100, 2],
  ['handoffs-found-unlisted', 'bm-shangwu/2024', 1, 1],
  ['handoffs-found-unlisted', 'bm-shenpi/2026', 0, 1],
  ['powers-basis-sound', 'bm-zhzf/2025', 100, 3],
  ['tasks-with-power', 'bm-shichang/2026', 75, 4],
] satisfies [MeasureIn<'evaluation'>, string, number, number][])(
  '%s of %s is %d of %d',
  (id, part, value, of) => {
    expect(figureOf(district, id, part)).toMatchObject({ value, of });
  },
);

test('what there is no row of has no number', () => {
  expect(figureOf(district, 'handoffs-found-unlisted', 'bm-zhzf/2025').value).toBeUndefined();
});

describe('a case first received', () => {
  const figure = (year: number, ...edits: Edit[]) =>
    figureOf(baseModel(...edits), 'cases-first-received-in-time', `bm-zhifa/${year}`);
  const open = 'rx-2024-002,2024-07-01,';

  test('that nobody has handled counts as late from the day its time was up', () => {
    expect(figure(2024)).toMatchObject({ value: 0, of: 1, among: ['rx-2024-002'] });
  });

  test('whose time is not up does not count', () => {
    const edit = { file: 'hotline-cases.csv', from: open, to: 'rx-2024-002,2026-11-02,' };
    expect(figure(2026, edit).value).toBeUndefined();
  });

  test('that came late in a year counts in the year in which its time was up', () => {
    const edit = { file: 'hotline-cases.csv', from: open, to: 'rx-2024-002,2024-12-10,' };
    expect([figure(2024, edit).value, figure(2025, edit).value]).toEqual([undefined, 0]);
  });
});
