import { expect, test } from './site.ts';

test('the first stop on a page is the way past the navigation', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('a search goes from question to answer to record by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const box = page.getByLabel('遇到什么事？');
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press('Tab');
    if (await box.evaluate((input) => input === document.activeElement)) break;
  }
  await expect(box).toBeFocused();
  await page.keyboard.type('楼上漏水');
  await page.keyboard.press('Enter');
  const first = page.locator('.result h3 a').first();
  await expect(first).toBeVisible();
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(boundary|street-duties)\//);
});

test('what has the focus can be seen', async ({ page }) => {
  await page.goto('/');
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).toBe('solid');
  }
});
