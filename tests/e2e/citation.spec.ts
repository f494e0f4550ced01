import { expect, test } from '../site/site.ts';

const RULING = '/rulings/cd-2024-006/';

test('a button copies the citation beside it and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(RULING);
  await page.getByRole('button', { name: '复制：公文体' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
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

test('a record without a known origin is cited by the address that the browser knows, and the day of reading', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/boundary/bj-066/');
  await page.getByText('引用格式').click();
  await page.locator('.cite-record').getByRole('button', { name: '复制' }).click();
  await expect(page.locator('.cite-record [role=status]')).toHaveText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const address = new URL('/boundary/bj-066/', page.url()).href;
  expect(copied).toMatch(
    /^预付卡式消费纠纷处置（bj-066）\[DB\/OL\]\. .+\(\d{4}-\d{2}-\d{2}\)\[\d{4}-\d{2}-\d{2}\]\. /,
  );
  expect(copied.endsWith(` ${address}`)).toBe(true);
});

test('what is printed has the citation with it, the address in whole', async ({ page }) => {
  await page.goto('/boundary/bj-066/');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByRole('link', { name: new URL('/boundary/bj-066/', page.url()).href }),
  ).toBeVisible();
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
