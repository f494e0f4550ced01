/** No box reads more than a report pasted whole, and whoever gives more is told. */
import { expect, type Page, test } from '@playwright/test';
import { LONGEST_QUERY } from '../../src/browser/search/query-length.ts';
import { queryFull } from '../../src/words/query-length-text.ts';

const told = (page: Page) => page.getByText(queryFull(LONGEST_QUERY));
const long = '楼上漏水'.repeat(300);

for (const [where, address, box] of [
  ['the search', `/search/?q=${long}`, '#query'],
  ['the guide', `/guide/?q=${long}`, '#guide-query'],
  ['the check of hand-offs', `/handoffs/check/?matter=${long}`, '#matter'],
] as const)
  test(`${where} reads so much of its address and says so, until less is asked for`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(told(page)).toHaveCount(1);
    await expect(page.locator(box)).toHaveValue(long.slice(0, LONGEST_QUERY));
    await page.locator(box).fill('楼上漏水');
    await expect(told(page)).toHaveCount(0);
  });

test('what was pasted into the box of a page is read as far in the search that opens over it', async ({
  page,
}) => {
  await page.goto('/boundary/bj-001/');
  const head = page.locator('.header-search input');
  await head.fill(long);
  await page.keyboard.press('Control+k');
  await expect(page.locator('.search-dialog')).toBeVisible();
  await expect(told(page)).toHaveCount(1);
  await expect(page.locator('.search-dialog').getByRole('searchbox')).toHaveValue(
    long.slice(0, LONGEST_QUERY),
  );
});

test('more may be typed where nothing keeps it out, and is told not to be read', async ({
  page,
}) => {
  await page.goto('/handoffs/check/');
  await page.locator('#department').fill('区综合执法局');
  await page.locator('#matter').fill(long);
  await expect(told(page)).toHaveCount(1);
  await page.locator('#matter').press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('matter')?.length === LONGEST_QUERY);
});
