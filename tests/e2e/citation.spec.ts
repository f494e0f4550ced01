import { expect, test } from '../site/site.ts';

const RULING = '/rulings/cd-2024-006/';

test('a button copies the citation beside it and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(RULING);
  await page.getByRole('button', { name: '复制：公文体' }).click();
  await expect(page.getByText('已复制。')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '《关于某商场健身房停业退费职责的认定意见》（示例认〔2024〕6号）',
  );
});

test('where no page may write to the clipboard the citation is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(RULING);
  await page.getByRole('button', { name: '复制：纯文本' }).click();
  await expect(page.getByText('已选中')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('（示例认〔2024〕6号）');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the citations stand there to be selected, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(RULING);
    await expect(page.locator('.cite pre')).toHaveCount(4);
    await expect(page.locator('.cite pre').first()).toContainText('示例认〔2024〕6号');
    await expect(page.locator('.cite button:visible')).toHaveCount(0);
  });

  test('the number of a ruling leads to it', async ({ page }) => {
    await page.goto('/rulings/示例认〔2024〕6号/');
    await expect(page).toHaveURL(RULING);
  });
});
