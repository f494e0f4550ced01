import type { Page } from '@playwright/test';
import { answered, expect, pathsAsked, test } from '../site/site.ts';

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

for (const [where, open] of [
  ['on the search page', (page: Page) => page.goto('/search/')],
  [
    'in the dialog',
    async (page: Page) => {
      await page.goto('/boundary/bj-001/');
      await page.keyboard.press('Control+k');
      await expect(page.locator('.search-dialog').getByRole('searchbox')).toBeFocused();
    },
  ],
] as const) {
  test(`the arrows go from the box through the results and back, ${where}`, async ({ page }) => {
    await open(page);
    const box = page.locator('input[type=search]').last();
    await box.fill('油烟扰民');
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    const title = (at: number) => page.locator('.result h3 a').nth(at);
    await page.keyboard.press('ArrowDown');
    await expect(title(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(title(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
  });

  test(`pinyin on its way to becoming characters is no query, ${where}`, async ({ page }) => {
    await page.clock.install();
    await open(page);
    const asked = pathsAsked(page);
    await page.locator('input[type=search]').last().focus();
    const typing = await page.context().newCDPSession(page);
    await typing.send('Input.imeSetComposition', {
      text: "you'yan",
      selectionStart: 7,
      selectionEnd: 7,
    });
    await page.clock.runFor(600);
    await expect(page.locator('.result')).toHaveCount(0);
    await typing.send('Input.insertText', { text: '油烟扰民' });
    await expect(page.locator('.result').first()).toContainText('油烟');
    expect(asked.filter((path) => path.endsWith('/pinyin.json'))).toEqual([]);
  });
}

test('a result that has the focus keeps it when better answers come', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/search/words.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/search/?q=${encodeURIComponent('楼上漏水')}`);
  const link = page.locator('.result[data-record="bj-001"] h3 a');
  await link.focus();
  release();
  await answered(page);
  await expect(link).toBeFocused();
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
