import { expect, test } from '@playwright/test';
import { weights } from '../site/site-walk.ts';

test('a record page and its styles weigh at most 12 kB compressed', () => {
  expect(weights().size).toBeGreaterThan(50);
  expect([...weights()].filter(([, bytes]) => bytes > 12_000)).toEqual([]);
});
