/** Beside an answer stands whom to ring and which number to say, on the card and on the page of the matter. */
import type { Page } from '@playwright/test';
import { movedBy } from '../site/accessibility.ts';
import { expect, searchFor, test } from '../site/site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const PLACES = [
  ['on the card', (page: Page) => searchFor(page, '楼上漏水')],
  ['on the page of the matter', (page: Page) => page.goto('/boundary/bj-001/')],
] as const;

test('the number to ring and the number to say stand by the answer', async ({ page }) => {
  for (const [where, open] of PLACES)
    for (const width of [320, 1280])
      await test.step(`${where}, ${width} wide`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await open(page);
        await page.evaluate(() => navigator.clipboard.writeText(''));
        const reach = page.locator('.reach', { has: page.locator('code') }).first();
        await expect(reach.getByRole('link')).toHaveAttribute('href', 'tel:12345');
        await expect(reach.locator('code')).toHaveText('bj-001');
        await reach.getByRole('button', { name: '复制编号' }).click();
        await expect(reach).toContainText('已复制');
        expect(await copied(page)).toBe('bj-001');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      });
});

test('nothing moves on the page of a matter when its script is there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/boundary/bj-001/', { waitUntil: 'load' });
  expect(await movedBy(page, 500)).toBeLessThanOrEqual(0.02);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the numbers are there, and no button that would do nothing', async ({ page }) => {
    await page.goto('/boundary/bj-001/');
    const reach = page.locator('.reach');
    await expect(reach.getByRole('link')).toHaveAttribute('href', 'tel:12345');
    await expect(reach.locator('code')).toBeVisible();
    await expect(reach.locator('button')).toBeHidden();
  });

  test('the search page says whom to ring, and nothing of a search that failed', async ({
    page,
  }) => {
    await page.goto('/search/');
    for (const number of ['110', '119', '120', '12345'])
      await expect(page.locator(`#search-else a[href="tel:${number}"]`)).toBeVisible();
    await expect(page.getByText('搜索没有加载出来')).toBeHidden();
  });
});
