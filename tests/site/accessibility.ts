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
  expect(await outOfOrder(page)).toEqual([]);
}

/**
 * What the keyboard or a reader aloud comes to before something that stands above it: the order on a narrow screen, where one thing
 * stands under the other, is the order of the document, and no element asks for another.
 */
export const outOfOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const stops = 'a[href], button, input, select, summary, [tabindex], h1, h2, h3, h4';
    let lowest = 0;
    return [...document.querySelectorAll<HTMLElement>(stops)].flatMap((stop) => {
      if (stop.tabIndex > 0) return `asks to be before the others: ${stop.outerHTML}`;
      // What stands side by side in a row of a table stands in one place.
      const { bottom, height } = (stop.closest('tr') ?? stop).getBoundingClientRect();
      // What is hidden, or comes into view with the focus alone, stands nowhere.
      if (!stop.checkVisibility() || height < 2 || stop.closest('.skip, .visually-hidden'))
        return [];
      if (bottom < lowest) return `stands above what comes before it: ${stop.outerHTML}`;
      lowest = stop.matches('main') ? lowest : bottom - height;
      return [];
    });
  });

/** How much of a page moved since it was loaded, as the browser counts it; those that come within `wait` milliseconds too. */
export const movedBy = (page: Page, wait: number): Promise<number> =>
  page.evaluate(
    (within) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), within);
      }),
    wait,
  );
