/** How the search page behaves while its answers come, and where they do not. */
import type { Page, Route } from '@playwright/test';
import { violations } from '../site/accessibility.ts';
import { answered, expect, held, searchFor, takenAway, test } from '../site/site.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

/** Has the page note every shift that no input has brought about. */
function countShifts(): void {
  let shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      value: number;
      hadRecentInput: boolean;
    }[])
      if (!entry.hadRecentInput) shifted += entry.value;
    document.documentElement.dataset['shifted'] = String(shifted);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shifted(page: Page): Promise<number> {
  // The observer is told after the frame.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return Number((await page.locator('html').getAttribute('data-shifted')) ?? 0);
}

for (const size of [PHONE, DESKTOP])
  for (const query of ['楼上漏水', '厨房着火了', '齉龘靐', '书院街道占道经营', ''])
    test(`nothing moves while the answers to "${query}" come, ${size.width} wide`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.addInitScript(countShifts);
      // One after another, as over a slow line: the page is seen without the script, and the first answer without the rest.
      const script = await held(page, '**/search/search.js');
      const rest = await held(page, '**/search/words.json');
      const dangers = await held(page, '**/search/emergencies.json');
      await page.goto(`/search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`, {
        waitUntil: 'commit',
      });
      await expect(page.locator('#query')).toBeVisible();
      await shifted(page);
      script();
      await expect(page.locator('#search')).toHaveAttribute('data-stage', /loading|idle/);
      await shifted(page);
      rest();
      await shifted(page);
      dangers();
      if (query !== '') await answered(page);
      expect(await shifted(page)).toBeLessThanOrEqual(0.02);
    });

test('the first answer stands alone until the others have come, and stays where it is', async ({
  page,
}) => {
  const rest = await held(page, '**/search/words.json');
  await page.goto(`/search/?q=${encodeURIComponent('油烟扰民')}`);
  const first = page.locator('.result').first();
  await expect(first).toHaveAttribute('data-record', 'bj-049');
  await expect(page.locator('.result[data-sure="false"]')).toHaveCount(0);
  const before = await first.boundingBox();
  rest();
  await answered(page);
  await expect(page.locator('.result[data-sure="false"]').first()).toBeAttached();
  await expect(first).toHaveAttribute('data-record', 'bj-049');
  expect((await first.boundingBox())?.y).toBe(before?.y);
});

test('no answer changes place under a finger', async ({ page }) => {
  const rest = await held(page, '**/search/words.json');
  await page.goto(`/search/?q=${encodeURIComponent('油烟扰民')}`);
  const cards = page.locator('.result');
  await cards.first().locator('.reach code').hover();
  await page.mouse.down();
  const before = await cards.count();
  const came = page.waitForResponse('**/search/words.json');
  rest();
  await came;
  await shifted(page);
  expect(await cards.count()).toBe(before);
  await page.mouse.up();
  await answered(page);
  expect(await cards.count()).toBeGreaterThan(before);
});

/** The levels of the headings that are shown, in their order. */
function levels(page: Page, within: string): Promise<number[]> {
  return page
    .locator(`${within} :is(h1, h2, h3, h4):visible`)
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
}

test('the headings of the answers skip no level', async ({ page }) => {
  for (const query of ['楼上漏水', '我们这栋楼测出来往南歪', '齉龘靐'])
    await test.step(query, async () => {
      await searchFor(page, query);
      const found = await levels(page, 'main');
      expect(found[0]).toBe(1);
      for (const [at, level] of found.slice(1).entries())
        expect(level, found.join()).toBeLessThanOrEqual((found[at] ?? 0) + 1);
    });
});

test('in the dialog no card comes before a heading of its group', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.insertText('楼上漏水');
  await expect(page.locator('.search-dialog [data-search-state="done"]')).toBeVisible();
  const found = await levels(page, '.search-dialog');
  expect(found[0]).toBe(2);
  expect(found).toContain(3);
});

/** Its answer is sure: where it is not, the number of the hotline stands before the answers. */
const SURE = '施工噪声';

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the filters are one tap away, before the answers, and say how many are chosen', async ({
    page,
  }) => {
    await searchFor(page, SURE);
    const filters = page.locator('#search-facets > summary');
    await expect(filters).toBeInViewport();
    await page.getByRole('button', { name: '搜索' }).focus();
    await page.keyboard.press('Tab');
    await expect(filters).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.result h3 a').first()).toBeFocused();

    await filters.click();
    const box = page.locator('#search-facets').getByRole('checkbox').first();
    await box.check();
    await answered(page);
    await expect(filters).toContainText('已选 1 项');
    await expect(box).toBeFocused();
    // The open filters and the first answer have room on the screen together.
    await filters.evaluate((button) => button.scrollIntoView());
    await expect(filters).toBeInViewport();
    await expect(page.locator('.result').first()).toBeInViewport();
    await filters.click();
    await expect(box).toBeHidden();
    await expect(page.locator('.result').first()).toBeInViewport();
  });

  test('the open filters have nothing for axe to find', async ({ page }) => {
    await searchFor(page, '噪声');
    await page.locator('#search-facets > summary').click();
    expect(await violations(page)).toEqual([]);
  });
});

test('where there is room the filters stand open beside the answers and after them', async ({
  page,
}) => {
  await page.setViewportSize(DESKTOP);
  await searchFor(page, SURE);
  await expect(page.locator('#search-facets').getByRole('checkbox').first()).toBeVisible();
  await page.getByRole('button', { name: '搜索' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.result h3 a').first()).toBeFocused();
});

test('the answer comes first, then what else it may be; the best is read out by its name', async ({
  page,
}) => {
  await searchFor(page, '油烟扰民');
  const results = page.locator('#search-results');
  await expect(results.locator('.result').first()).toHaveAttribute('data-sure', 'true');
  await expect(results.locator('h2:visible').nth(1)).toHaveText('其他可能');
  await expect(results.locator('div:has(> h2) ~ .result').first()).toHaveAttribute(
    'data-sure',
    'false',
  );
  await expect(results.locator('div:has(> h2) ~ .result[data-sure="true"]')).toHaveCount(0);
  const status = page.locator('#search-status');
  await expect(status).toHaveText(
    /最合适的是：餐饮油烟扰民监管。\s*对得上的 \d+ 条，其他可能 \d+ 条/,
  );
  await expect(status).toHaveRole('status');
});

test.describe('where something cannot be had', () => {
  const abort = (route: Route) => route.abort();

  for (const missing of [abort, (route: Route) => route.fulfill({ status: 404, body: '' })])
    test(`without the script there is a sentence and the way on (${missing.name || '404'})`, async ({
      page,
      faults,
    }) => {
      await page.route('**/search/search.js', missing);
      await page.goto(`/search/?q=${encodeURIComponent('楼上漏水')}`);
      await expect(page.getByText('搜索没有加载出来')).toBeVisible();
      for (const number of ['110', '119', '120', '12345'])
        await expect(page.locator(`#search-else a[href="tel:${number}"]`)).toBeVisible();
      for (const path of ['/emergencies/', '/signposts/', '/boundary/', '/street-duties/'])
        await expect(page.locator(`#search-else a[href="${path}"]`)).toBeVisible();
      faults.splice(0);
    });

  test('without the rest the first answer stands, and it is said that there may be more', async ({
    page,
    faults,
  }) => {
    await page.route('**/search/words.json', (route) => route.fulfill({ status: 404, body: '' }));
    await searchFor(page, '楼上漏水');
    await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
    const notice = page.locator('#search-results .notice');
    await expect(notice).toContainText('没有加载出来');
    await expect(notice.getByRole('link')).toHaveAttribute('href', 'tel:12345');
    await searchFor(page, '齉龘靐');
    await expect(page.locator('#search-results')).toHaveAttribute('data-search-none', 'false');
    await page.unroute('**/search/words.json');
    await notice.getByRole('button', { name: '再试一次' }).click();
    await expect(page.locator('#search-results')).toHaveAttribute('data-search-none', 'true');
    faults.splice(0);
  });

  test('where the words of a query cannot be had, its first answer stands alone until they can', async ({
    page,
    faults,
  }) => {
    const take = await takenAway(page, '**/search/words/*.json*');
    await searchFor(page, '油烟扰民');
    take(true);
    await page.getByRole('searchbox').fill('楼上漏水');
    const notice = page.locator('#search-results .notice');
    await expect(notice).toContainText('没有加载出来');
    await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
    take(false);
    await notice.getByRole('button', { name: '再试一次' }).click();
    await answered(page);
    await expect(notice).toHaveCount(0);
    faults.splice(0);
  });

  test('where what gives the other answers cannot be had, the first answer stands alone until it can', async ({
    page,
    faults,
  }) => {
    const take = await takenAway(page, '**/_astro/*.js');
    take(true);
    await searchFor(page, '楼上漏水');
    await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
    const notice = page.locator('#search-results .notice');
    await expect(notice).toContainText('没有加载出来');
    await expect(page.locator('#search-facets')).toBeHidden();
    take(false);
    await notice.getByRole('button', { name: '再试一次' }).click();
    await answered(page);
    await expect(notice).toHaveCount(0);
    await expect(page.locator('#search-facets')).toBeVisible();
    await searchFor(page, '隔壁着火了救命');
    await expect(page.locator('#search-emergency [data-emergency]')).toBeVisible();
    faults.splice(0);
  });

  test('where nothing can be answered the other ways stand in the place of the answers', async ({
    page,
    faults,
  }) => {
    await page.route('**/search/words.json', abort);
    await page.goto('/search/?list=signposts');
    await expect(page.locator('#search-status')).toHaveText('搜索没有加载出来。');
    await expect(page.locator('#search-else .notice')).toBeVisible();
    await answered(page);
    faults.splice(0);
  });
});

test('whoever types before the script is there loses nothing, and the address says what is answered', async ({
  page,
}) => {
  const release = await held(page, '**/search/search.js');
  await page.goto('/search/', { waitUntil: 'commit' });
  const box = page.getByLabel('遇到什么事？');
  await box.pressSequentially('楼上漏水');
  release();
  await expect(page.locator('.result').first()).toBeVisible();
  await expect(box).toHaveValue('楼上漏水');
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('楼上漏水')}`);
});
