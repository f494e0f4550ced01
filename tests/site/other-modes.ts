/** What a page is seen as besides the usual: in large letters on a phone, and on paper. */
import { expect, type Page } from '@playwright/test';

/** Nothing is smaller in large letters, in pixels. */
const LARGE = 24;

const DESKTOP = { width: 1280, height: 800 };

/**
 * In large letters on a page as narrow as it is: nothing stands beside it, and no word is smaller than the others. Where there is
 * room, no day and no level ends a line in its middle.
 */
export async function expectFitsLarge(page: Page): Promise<void> {
  const choice = page.locator('.elder');
  // What is made for frames of others has no head, and no choice.
  if ((await choice.count()) === 0) return;
  await choice.click();
  await expect.poll(() => letters(page)).toBeGreaterThanOrEqual(LARGE);
  expect(await beside(page)).toBe(0);
  expect(await smallerThan(page, LARGE)).toEqual([]);
  expect(await broken(page, '.level')).toEqual([]);
  const before = page.viewportSize();
  await page.setViewportSize(DESKTOP);
  expect(await beside(page)).toBe(0);
  expect(await broken(page, '.level, time')).toEqual([]);
  if (before !== null) await page.setViewportSize(before);
  await choice.click();
  await expect.poll(() => letters(page)).toBeLessThan(LARGE);
}

const letters = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

const beside = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose words stand on more than one line. */
const broken = (page: Page, short: string) =>
  page.evaluate((selector) => {
    const words = document.createRange();
    const lines = (one: Element) => {
      words.selectNodeContents(one);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    return all.filter((one) => lines(one) > 1).map(({ outerHTML }) => outerHTML);
  }, short);

/** The elements whose own words are smaller, each kind once. */
const smallerThan = (page: Page, size: number) =>
  page.evaluate((least) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    while (texts.nextNode()) {
      const { data, parentElement: of } = texts.currentNode as Text;
      if (of === null || data.trim() === '' || !of.checkVisibility()) continue;
      if (of.closest('.visually-hidden, .skip, svg') !== null) continue;
      const found = Number.parseFloat(getComputedStyle(of).fontSize);
      if (found < least - 0.1) small.add(`${found}px ${of.tagName}.${of.className}: ${data}`);
    }
    return [...small];
  }, size);

/** On paper there is nothing to press, and nothing stays folded. */
export async function expectPrints(page: Page): Promise<void> {
  if ((await page.locator('.site-header').count()) === 0) return;
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const seen = (one: Element) => one.checkVisibility({ contentVisibilityAuto: true });
    const controls = [...document.querySelectorAll('button, input, select')].filter(seen);
    const folded = [...document.querySelectorAll('details:not([open])')].filter(
      (fold) => seen(fold) && ![...fold.children].slice(1).some(seen),
    );
    return [...controls, ...folded].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
  expect(faults).toEqual([]);
  await page.emulateMedia({ media: null });
}
