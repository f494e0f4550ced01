import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/check/nearest.ts';

test('the distance counts insertions, deletions and replacements', () => {
  expect(editDistance('', '甲乙')).toBe(2);
  expect(editDistance('区住建局', '区住建局')).toBe(0);
  expect(editDistance('区住房局', '区住建局')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('the nearest candidate is the one with the fewest slips, the first of equals', () => {
  expect(nearest('综合执法区', ['区住建局', '区综合执法局', '综合执法局'])).toBe('综合执法局');
  expect(nearest('甲丙', ['甲乙', '甲丁'])).toBe('甲乙');
});

test('another word is not suggested', () => {
  expect(nearest('交通局', ['区住建局', '水利局管理处'])).toBeUndefined();
  expect(nearest('甲', [])).toBeUndefined();
});

test('one slip in a short word is still suggested', () => {
  expect(nearest('bj', ['bd'])).toBe('bd');
});
