/** Three districts, each a small site at an origin of its own, searched together. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { siteFolder } from '../../src/site/folders.ts';
import { DataCopy } from '../site/data-copy.ts';
import { OriginServer } from '../site/origin-server.ts';
import { PORTS } from '../site/ports.ts';
import { answered, expect, test } from '../site/site.ts';

test.describe.configure({ mode: 'serial' });

/** The name of one matter, which the third district has by another. */
const NAME = '房屋渗漏处置';
const OTHER_NAME = '屋里漏水处置';
const [ownPort, eastPort, westPort] = PORTS.together;
const FORMAT = /"format":\d+/;

const own = new OriginServer({
  folder: siteFolder(),
  port: ownPort,
  // Where the settings of the district say that the others are.
  replaced: new Map([
    ['https://dong.example.gov.cn', `http://localhost:${eastPort}`],
    ['https://xi.example.gov.cn', `http://localhost:${westPort}`],
  ]),
});
const eastData = new DataCopy(false);
const westData = new DataCopy(false);
const eastReplaced = new Map<string | RegExp, string>();
const east = new OriginServer({ folder: eastData.site, port: eastPort, replaced: eastReplaced });
const west = new OriginServer({ folder: westData.site, port: westPort, base: '/xi/' });

/** The files of the search of a district, which a whole build writes among its pages. */
async function makeDistrict(data: DataCopy, name: string, code: string): Promise<void> {
  data.edit('settings.json', '"示例区"', `"${name}"`);
  data.edit('settings.json', '"370799"', `"${code}"`);
  const script = 'tests/site/write-search-files.ts';
  const env = { ...process.env, ...data.env };
  await promisify(execFile)(process.execPath, [script, data.site], { env });
}

test.beforeAll(async () => {
  westData.edit('settings.json', '"base": "/"', '"base": "/xi/"');
  westData.edit('boundary-items.csv', NAME, OTHER_NAME);
  await makeDistrict(eastData, '东区', '370702');
  await makeDistrict(westData, '西区', '370704');
  await Promise.all([own, east, west].map((server) => server.start()));
});

test.afterAll(() => {
  for (const server of [own, east, west]) server.stop();
  for (const data of [eastData, westData]) data.remove();
});

const ask = async (page: Page, query: string, more = '') => {
  await page.goto(`${own.address}together/?q=${encodeURIComponent(query)}${more}`);
  await answered(page);
};
const cards = (page: Page): Locator => page.locator('.result');
const idsOf = (list: Locator): Promise<(string | null)[]> =>
  list.evaluateAll((found) => found.map((card) => card.getAttribute('data-record')));

test('nothing is asked of other districts before the asker asks', async ({ page }) => {
  await page.goto(`${own.address}together/`);
  await expect(page.locator('#together')).toHaveAttribute('data-stage', 'idle');
  expect([...east.asked, ...west.asked]).toEqual([]);
});

test('answers of all districts stand in one list, each with its district and its own address', async ({
  page,
}) => {
  await ask(page, '楼上漏水');
  const sure = page.locator('.result[data-sure="true"]');
  // The second district answers as the first does, word for word; the third has another name for it.
  expect(await idsOf(sure)).toEqual(['370799/bj-001', '370704/bj-001']);
  await expect(sure.nth(0).locator('.from')).toHaveText('示例区');
  const same = sure.nth(0).locator('.also a');
  await expect(same).toHaveText('东区');
  expect(await same.getAttribute('href')).toContain(`${east.address}boundary/bj-001/`);
  await expect(sure.nth(1).locator('.from')).toHaveText('西区');
  const link = sure.nth(1).locator('h3 a');
  await expect(link).toHaveText(OTHER_NAME);
  expect(await link.getAttribute('href')).toContain(`${west.address}boundary/bj-001/`);
  await expect(page.locator('#search-status')).toContainText('来自 3 个区');
  await expect(page.locator('[data-emergency]')).toHaveCount(0);
});

test('a district that is chosen answers alone', async ({ page }) => {
  await ask(page, '楼上漏水');
  await page.getByRole('checkbox', { name: '西区' }).check();
  await expect(page).toHaveURL(/in=%E8%A5%BF%E5%8C%BA/);
  await answered(page);
  for (const id of await idsOf(cards(page))) expect(id).toMatch(/^370704\//);
  // The address alone says the same.
  await ask(page, '楼上漏水', `&in=${encodeURIComponent('东区')}`);
  expect((await idsOf(cards(page)))[0]).toBe('370702/bj-001');
});

test('the full text of all districts is looked through at once, and told apart', async ({
  page,
}) => {
  await ask(page, '“蓄水两天不漏”');
  await expect(page.locator('.result mark').first()).toBeVisible();
  const found = page.locator('.result', { hasText: '原文写着' });
  expect((await idsOf(found)).sort()).toEqual(['370704/bj-001', '370799/bj-001']);
  // No program of another site runs: their files alone are read.
  expect([...east.asked, ...west.asked].filter((path) => /\.js$/.test(path))).toEqual([]);
  expect(west.asked.filter((path) => path.includes('/search/pairs/')).length).toBeGreaterThan(0);
});

test('danger comes first, and what no district has is said of all of them', async ({ page }) => {
  await ask(page, '着火了');
  await expect(page.locator('[data-emergency]')).toContainText('119');
  // What only the nets tell from danger.
  await ask(page, '挖掘机冒着黑烟干活');
  await expect(page.locator('[data-emergency]')).toHaveCount(0);
  await ask(page, '对岸有人在水里举手');
  await expect(page.locator('[data-emergency]')).toBeVisible();
  await ask(page, '火星移民签证');
  const none = page.locator('#search-results > .notice').first();
  await expect(none).toContainText('示例区、东区、西区的清单里多半都没有这件事');
});

test('a district that is down, or of another version, is named, and the others answer', async ({
  page,
  faults,
}) => {
  west.isDown = true;
  eastReplaced.set(FORMAT, '"format":99999');
  await ask(page, '楼上漏水');
  expect((await idsOf(cards(page)))[0]).toBe('370799/bj-001');
  const silent = page.locator('[data-silent]');
  await expect(silent).toHaveText([/东区的网站用的是另一版程序/, /西区的网站现在连不上/]);
  const link = silent.nth(1).getByRole('link');
  expect(await link.getAttribute('href')).toBe(
    `${west.address}search/?q=${encodeURIComponent('楼上漏水')}`,
  );
  await ask(page, '火星移民签证');
  const none = page.locator('#search-results > .notice').first();
  await expect(none).toContainText('示例区的清单里多半都没有这件事');
  await expect(none).toContainText('东区、西区没有查到');
  // It is back: the next query is answered by it.
  west.isDown = false;
  await page.getByRole('searchbox').fill('楼上漏水');
  await expect(page.locator('[data-record="370704/bj-001"]').first()).toBeVisible();
  await answered(page);
  // The browser itself tells of what it could not have.
  faults.splice(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the districts are listed, each with its own search', async ({ page }) => {
    await page.goto(`${own.address}together/`);
    await expect(page.getByRole('searchbox')).toBeHidden();
    const links = page.locator('[data-base-of]');
    await expect(links).toHaveText(['示例区的搜索', '东区的搜索', '西区的搜索']);
    expect(await links.nth(2).getAttribute('href')).toBe(`${west.address}search/`);
  });
});
