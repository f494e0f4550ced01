/** Large letters and a plain layout: chosen once, kept everywhere, there before anything is drawn. And the head of a phone's page. */
import type { Page } from '@playwright/test';
import { expectFits, movedBy } from '../site/accessibility.ts';
import { expect, test } from '../site/site.ts';

const letters = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const asIs = { name: '长者模式', exact: true };

test('it is chosen in the head of any page, kept from page to page and in other tabs, and left the same way', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/boundary/bj-001/');
  const usual = await letters(page);
  const other = await context.newPage();
  await other.goto('/streets/');
  await page.getByRole('link', asIs).click();
  await expect.poll(() => letters(page)).toBeGreaterThanOrEqual(24);
  await expect.poll(() => letters(other)).toBeGreaterThanOrEqual(24);
  await expect(page).toHaveURL('/boundary/bj-001/');
  for (const address of ['/', '/search/', '/streets/jd-chengdong/', '/rulings/cd-2024-006/']) {
    await page.goto(address);
    expect(await letters(page), address).toBeGreaterThanOrEqual(24);
    await expectFits(page);
  }
  await page.locator('.elder').click();
  await expect.poll(() => letters(page)).toBe(usual);
  await page.reload();
  expect(await letters(page)).toBe(usual);
});

test('the page is drawn in large letters at once, and nothing jumps', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    localStorage.setItem('elder', '1');
    document.addEventListener('DOMContentLoaded', () => {
      const shown = Number.parseFloat(getComputedStyle(document.body).fontSize);
      document.documentElement.dataset['atFirst'] = String(shown);
    });
  });
  await page.goto('/boundary/bj-001/', { waitUntil: 'load' });
  expect(Number(await page.locator('html').getAttribute('data-at-first'))).toBeGreaterThanOrEqual(
    24,
  );
  expect(await movedBy(page, 300)).toBeLessThanOrEqual(0.02);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link tells how to enlarge the page', async ({ page }) => {
    await page.goto('/boundary/bj-001/');
    await page.getByRole('link', asIs).click();
    await expect(page.getByRole('heading', asIs)).toBeInViewport();
  });
});

test('the head of a page takes at most 120 px of a phone, and its menu is one tap away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/boundary/bj-001/', '/', '/search/']) {
    await page.goto(address);
    const head = await page.locator('.site-header').boundingBox();
    expect(head?.height, address).toBeLessThanOrEqual(120);
  }
  // On the narrowest phone, too, the name of the site is two lines: its own, and that of the lists.
  await page.setViewportSize({ width: 320, height: 700 });
  const lines = await page
    .locator('.brand span')
    .evaluate(
      (name) =>
        name.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(name).lineHeight),
    );
  expect(lines).toBeLessThan(1.5);
  await page.setViewportSize({ width: 390, height: 844 });
  const menu = page.getByRole('navigation', { name: '主要栏目' });
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: '菜单' }).click();
  await expect(menu).toBeVisible();
  for (const link of await menu.getByRole('link').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await menu.getByRole('link', { name: '认定意见' }).click();
  await expect(page).toHaveURL('/rulings/');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(menu).toBeVisible();
});

test('on a phone the results are filtered after one tap, and their headings are in order', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/search/?q=${encodeURIComponent('漏水')}`);
  const facets = page.locator('#search-facets');
  await facets.locator('summary').first().click();
  await expect(facets.getByRole('checkbox').first()).toBeInViewport();
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
    );
  expect(levels.length).toBeGreaterThan(3);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});

test('in forced colours the ring is drawn in a colour of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/boundary/bj-001/');
  await page.keyboard.press('Tab');
  const [ring, paper] = await page.evaluate(() => [
    getComputedStyle(document.activeElement ?? document.body).outlineColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(ring).not.toBe(paper);
});
