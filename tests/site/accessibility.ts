import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it stands: the broken rule, and the first element that breaks it. Of long pages axe tells
 * as much as they are long, so it is asked for what is wrong alone, and in the page itself: the site has no frames.
 */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rule === undefined) axe.withTags(STANDARDS);
  else axe.withRules(rule);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

type Theme = 'light' | 'dark';

/** Accessible in the themes, and as narrow as a phone. */
export async function expectAccessible(
  page: Page,
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    // The themes differ in colours alone.
    const found = await violations(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
    expect(found, colorScheme).toEqual([]);
  }
  await expectFits(page);
}

/** As narrow as a phone nothing stands beside the page, and it has one heading that names it. */
export async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expect(page.locator('h1')).toHaveCount(1);
}
