import { expect, test } from 'vitest';
import { lawQuality } from '../../../src/model/law-quality.ts';
import { baseModel } from '../helpers.ts';

const NOISE = '中华人民共和国噪声污染防治法';
const look = (from: string, to: string) => ({ file: 'law-checks.csv', from, to });

test('laws in force are named that nobody has looked at, or not for too long', () => {
  const now = lawQuality(baseModel(), 180);
  expect(now.unchecked).not.toContain(NOISE);
  expect(now.unchecked.length).toBeGreaterThan(0);
  expect([now.overdue, now.leftOpen]).toEqual([[], 0]);
  const later = lawQuality(baseModel(look('2026-11-02', '2026-01-02')), 180);
  expect(later.overdue).toEqual([NOISE]);
  expect(later.unchecked).toEqual(now.unchecked);
});

test('a look that left it open whether the law still stands is counted apart', () => {
  expect(lawQuality(baseModel(look(',有效,', ',待核,')), 180).leftOpen).toBe(1);
});
