import { violations } from './accessibility.ts';
import { expect, pageTypes, test } from './site.ts';

// Each page is a test by itself, so that both workers share them.
test.describe.configure({ mode: 'parallel' });

for (const path of pageTypes) {
  test(`${path} has nothing for axe to find in either theme and fits 320 pixels`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // The themes differ in colours alone.
      const found = await violations(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
      expect(found, colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expect(page.locator('h1')).toHaveCount(1);
  });
}

test('an example site says so on every page type', async ({ page }) => {
  for (const path of pageTypes) {
    await page.goto(path);
    await expect(page.locator('.example-banner')).toContainText('示例数据');
  }
});

test('on paper, where backgrounds are not printed, the words that came are underlined and those that went struck out', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/changes/bd-2025-048/');
  const lines = (element: string) =>
    page
      .locator(element)
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine);
  expect(await lines('ins')).toBe('underline');
  expect(await lines('del')).toBe('line-through');
});
