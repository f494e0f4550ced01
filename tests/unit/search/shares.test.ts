import { expect, test } from 'vitest';
import { pairShares } from '../../../src/search/shares.ts';

test('the share is that of the pairs found, of those found anywhere', () => {
  const shares = pairShares([
    ['江河', ['a']],
    ['草木', ['a', 'b']],
    ['宇宙', []],
  ]);
  expect(shares.get('a')).toBe(1);
  expect(shares.get('b')).toBeGreaterThan(0);
  expect(shares.get('b')).toBeLessThan(0.5);
});

test('a pair that few hold counts for more', () => {
  const shares = pairShares([
    ['丙丁', ['a']],
    ['甲乙', ['b', 'c']],
  ]);
  expect(shares.get('a')).toBeGreaterThan(shares.get('b') ?? 1);
});

test('a pair with a word of grammar in it counts for less', () => {
  const shares = pairShares([
    ['甲乙', ['a']],
    ['我的', ['b']],
  ]);
  expect(shares.get('a')).toBeGreaterThan(shares.get('b') ?? 1);
});
