import { expect, type Page, test } from '@playwright/test';
import { PORTS } from '../../site/ports.ts';
import { LiveSite } from '../live.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let site: LiveSite;

test.beforeAll(async () => {
  // With few rows a save is read in less time, and what it does is the same.
  site = new LiveSite('dev', PORTS.dev, { from: 'tests/fixtures/base' });
  await site.ready();
});

test.afterAll(() => site.stop());

/** Opens an item and waits until the page listens for changes. */
async function open(page: Page, id: string): Promise<void> {
  const listening = page.waitForEvent('console', (message) => message.text().includes('connected'));
  await page.goto(`${site.address}boundary/${id}/`);
  await listening;
}

/** The text of the error overlay, empty without one. While the page reloads there is nothing to ask. */
const overlay = (page: Page) =>
  page
    .evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '')
    .catch(() => 'reloading');

test('an edited row shows on the open page', async ({ page }) => {
  await open(page, 'bj-001');
  site.edit('boundary-items.csv', '房屋渗漏处置', '房屋渗漏水处置');
  await expect(page.locator('h1')).toContainText('房屋渗漏水处置');
});

test('the search knows an edited row, on its page and over any other', async ({ page }) => {
  await page.goto(`${site.address}search/?q=${encodeURIComponent('楼上漏水')}`);
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏水处置');
  site.edit('boundary-items.csv', '房屋渗漏水处置', '房屋渗漏水处理');
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏水处理');
  site.edit('boundary-items.csv', '房屋渗漏水处理', '房屋渗漏水处置');
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏水处置');
  // The page may still be about to reload, once for every save: that would break off the way to another, and close a dialog.
  const card = page.locator('.search-dialog .result').first();
  await expect(async () => {
    await page.goto(`${site.address}boundary/bj-002/`);
    await page.keyboard.press('Control+k');
    const box = page.locator('.search-dialog').getByRole('searchbox');
    await box.fill('楼上漏水', { timeout: 10_000 });
    await expect(card.locator('h3')).toHaveText('房屋渗漏水处置', { timeout: 20_000 });
  }).toPass();
  // The style of the site, and that of the search, are there too.
  await expect(card).toHaveCSS('border-left-style', 'solid');
  await expect(page.locator('.skip')).toHaveCSS('position', 'absolute');
});

test('whoever edits the guide is told where it can be searched, and meets no box that finds nothing', async () => {
  const { html } = await site.get('guide/');
  expect(html).toContain('边改边看的时候不能在说明里找');
  expect(html).not.toContain('class="guide-search"');
});

test('a mistake shows the message of the check, and the next good save recovers', async ({
  page,
}) => {
  await open(page, 'bj-001');
  const good = site.edit('boundary-items.csv', ',2024-05-01,', ',2024-13-01,');
  await expect
    .poll(() => overlay(page))
    .toContain('生效日期「2024-13-01」不是日期。应为真实存在的日期');
  site.write('boundary-items.csv', good);
  await expect.poll(() => overlay(page)).toBe('');
  await expect(page.locator('h1')).toContainText('房屋渗漏水处置');
});

test('a mistake shows on a page too that needs no row', async ({ page }) => {
  const good = site.edit('laws.csv', 'fl-daqi,', 'fl-,');
  await expect(async () => {
    await page.goto(`${site.address}about/`);
    expect(await overlay(page)).toContain('编号「fl-」');
  }).toPass();
  site.write('laws.csv', good);
  await expect.poll(() => overlay(page)).toBe('');
  await expect(page.locator('main h1')).toBeVisible();
});

test('a new row is a new page', async ({ page }) => {
  expect((await site.get('boundary/bj-999/')).status).toBe(404);
  const items = site.read('boundary-items.csv');
  const row = items.split('\n').find((line) => line.startsWith('bj-002,')) ?? '';
  const [, name = ''] = row.split(',');
  site.write(
    'duties.csv',
    `${site.read('duties.csv')}zr-bj999-01,bj-999,,,区住建局,牵头,,受理这件事并办到底,,1\n`,
  );
  site.write(
    'boundary-items.csv',
    `${items}${row.replace('bj-002', 'bj-999').replace(name, `${name}之二`)}\n`,
  );
  await expect(async () => {
    await page.goto(`${site.address}boundary/bj-999/`);
    await expect(page.locator('h1')).toContainText('之二', { timeout: 1000 });
  }).toPass();
});

test('a deleted row has no page any more', async () => {
  for (const file of ['duties.csv', 'boundary-items.csv'])
    site.write(file, site.read(file).replaceAll(/^(?:zr-bj999-01|bj-999),.*\n/gm, ''));
  await expect.poll(async () => (await site.get('boundary/bj-999/')).status).toBe(404);
  expect((await site.get('boundary/bj-002/')).status).toBe(200);
});
