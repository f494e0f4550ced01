/** What others show in frames on their own pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';

/** Somebody else, whose page holds a frame of ours. */
let others: Server;

/** Opens the page of somebody else with a frame of an address of ours. */
async function elsewhere(page: Page, baseURL: string | undefined, path: string): Promise<void> {
  const { port } = others.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?${new URL(path, baseURL)}`);
}

test.beforeAll(() => {
  others = createServer(({ url = '' }, response) => {
    const frame = `<iframe src="${url.split('?')[1]}" title="答案" width="600" height="500"></iframe>`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html>${frame}`);
  }).listen(0);
});
test.afterAll(() => {
  others.close();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an answer stands on a page of others, and leads to its own page out of the frame', async ({
      page,
      baseURL,
    }) => {
      await elsewhere(page, baseURL, 'embed/boundary/bj-001/');
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('.branch').first()).toContainText('区住建局');
      await expect(frame.locator('script')).toHaveCount(0);
      await frame.getByRole('heading', { level: 1 }).getByRole('link').click();
      await expect(page).toHaveURL(new URL('boundary/bj-001/', baseURL).href);
    });

    test('a box to search with asks the page of the search', async ({ page, baseURL }) => {
      await elsewhere(page, baseURL, 'embed/search/');
      const frame = page.frameLocator('iframe');
      await frame.getByRole('searchbox').fill('楼上漏水');
      await frame.getByRole('button', { name: '搜索' }).click();
      await expect(page).toHaveURL(/\/search\/\?q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('楼上漏水');
    });
  });

test('it is kept out of search engines, which are led to the record', async ({ page, baseURL }) => {
  await page.goto('embed/boundary/bj-001/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '', baseURL).pathname).toBe('/boundary/bj-001/');
});

test('a matter that was replaced says so and shows no division', async ({ page }) => {
  await page.goto('embed/boundary/bj-054/');
  await expect(page.locator('.notice')).toContainText('不再执行');
  await expect(page.locator('.notice')).toContainText('商业经营噪声监管');
  await expect(page.locator('.branch')).toHaveCount(0);
});

test('the guide shows what to copy and how it looks', async ({ page, baseURL }) => {
  await page.goto('guide/embed/');
  const [code = ''] = await page.locator('.embed-example pre').allTextContents();
  const shown = /src="([^"]*)"/.exec(code)?.[1] ?? '';
  const live = page.locator('iframe').first();
  expect(new URL(shown, baseURL).pathname).toBe(
    new URL((await live.getAttribute('src')) ?? '', baseURL).pathname,
  );
  await expect(page.frameLocator('iframe').first().locator('.branch').first()).toBeVisible();
});
