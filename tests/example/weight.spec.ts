import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { weights } from '../site/site-walk.ts';

test('a record page and its styles weigh at most 12 kB compressed', () => {
  expect(weights().size).toBeGreaterThan(50);
  expect([...weights()].filter(([, bytes]) => bytes > 12_000)).toEqual([]);
});

test('the file that decides grows with the lists, by at most 200 bytes a matter', async ({
  request,
}) => {
  const body = await (await request.get('/search/handoffs.json')).body();
  const { items } = JSON.parse(body.toString()) as { items: readonly unknown[] };
  expect(gzipSync(body).length).toBeLessThan(200 * items.length);
});
