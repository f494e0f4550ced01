import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, test } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of pageTypes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test(`${path} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
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
