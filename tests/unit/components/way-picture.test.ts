import { expect, test } from 'vitest';
import { wayPicture } from '../../../src/components/determinations/way-picture.ts';

const picture = wayPicture([
  [8, 0],
  [6, 4],
  [0, 0],
]);

test('bars are as long as what they count, the parts one after another, all inside the drawing', () => {
  const widths = picture.rows.map(({ blocks }) => blocks.map(({ width }) => width));
  const [[whole = 0] = [], [left = 0, right = 0] = []] = widths;
  expect(whole / (left + right)).toBeCloseTo(0.8, 3);
  expect(left / right).toBeCloseTo(1.5, 3);
  const [, second] = picture.rows;
  expect(second?.blocks[1]?.x).toBeCloseTo((second?.blocks[0]?.x ?? 0) + left, 1);
  for (const { totalX } of picture.rows) expect(totalX).toBeLessThan(picture.width - 20);
});

test('an arrow leads from each step to the next, and none to the first', () => {
  expect(picture.rows.map(({ arrow }) => arrow !== undefined)).toEqual([false, true, true]);
  for (const [at, { y, arrow }] of picture.rows.entries()) {
    if (arrow === undefined) continue;
    expect(arrow.from).toBeGreaterThan((picture.rows[at - 1]?.y ?? 0) + picture.bar);
    expect(arrow.to).toBeLessThan(y);
  }
  expect(picture.rows.at(-1)?.total).toBe(0);
});
