/** The words to hand an answer on with: on cards and pages, the same as in the data. */
import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../site/site.ts';

/** What the data say of a situation. */
async function said(page: Page, condition: string): Promise<string> {
  const response = await page.request.get('api/v1/boundary-items/bj-001.json');
  const { branches } = (await response.json()) as {
    branches: { condition: string; dispatch: string }[];
  };
  const own = branches.find((branch) => branch.condition === condition)?.dispatch;
  expect(own).toContain(condition);
  return own ?? '';
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a card gives the words of the situation that the query tells of', async ({ page }) => {
  await searchFor(page, '去年交房的新房漏水，还在质保');
  const card = page.locator('.result[data-record="bj-001"]');
  await card.getByRole('button', { name: '派单用语' }).click();
  await expect(card.getByText('已复制')).toBeVisible();
  const words = await said(page, '保修期内');
  expect(await clipboard(page)).toBe(words);
  await expect(card.locator('.notice')).toHaveText(words);
});

test('where the query tells of no situation a card gives all, each to copy by itself', async ({
  page,
}) => {
  await searchFor(page, 'bj-001');
  const card = page.locator('.result[data-record="bj-001"]');
  await card.getByRole('button', { name: '派单用语' }).click();
  await expect(card.locator('.notice').nth(3)).toBeVisible();
  await card.getByRole('button', { name: '复制', exact: true }).last().click();
  expect(await clipboard(page)).toBe(await card.locator('.notice').last().textContent());
});

test('a matter has them in each of its situations', async ({ page }) => {
  await page.goto('boundary/bj-001/');
  const branch = page.locator('.branch').filter({ hasText: '邻居专有部分渗漏' });
  await branch.getByRole('button', { name: '派单用语' }).click();
  await expect(branch.getByText('已复制')).toBeVisible();
  expect(await clipboard(page)).toBe(await said(page, '邻居专有部分渗漏'));
  // One that holds no longer hands nothing on.
  await page.goto('boundary/bj-054/');
  await expect(page.getByRole('button', { name: '派单用语' })).toHaveCount(0);
});

test('a ruling and a signpost have them too', async ({ page }) => {
  await page.goto('rulings/cd-2024-010/');
  await page.getByRole('button', { name: '派单用语' }).click();
  await expect(page.locator('[data-dispatch] .notice')).toContainText('示例认〔2024〕10号');
  await page.goto('signposts/');
  await page.locator('#zy-002').getByRole('button', { name: '派单用语' }).click();
  await expect(page.locator('#zy-002 .notice')).toContainText('不在职责清单里');
});
