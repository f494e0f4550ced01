import { existsSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MANIFEST } from '../../../src/publish/manifest.ts';
import { example, Nginx, nginxPath } from '../../site/nginx.ts';
import { PORTS } from '../../site/ports.ts';
import { answered } from '../../site/site.ts';
import { LiveSite } from '../live.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

/** What a save does is the same with few rows, and most of it is waiting for a build. */
const SMALL = 'tests/fixtures/base';

/** Long enough for a build on a busy machine. */
const REBUILT = { timeout: 300_000 };

let site: LiveSite;

test.beforeAll(async () => {
  site = new LiveSite('start', PORTS.start, { from: SMALL, env: { MINGZE_BASE: '/mingze/' } });
  await site.ready();
});

test.afterAll(() => site.stop());

const name = async (): Promise<string> => {
  const { html } = await site.get('boundary/bj-001/');
  return /<title>(.*?) -/.exec(html)?.[1] ?? '';
};

test('the address is printed', () => {
  expect(site.output).toContain(site.address);
});

test('what takes long the first time is done beforehand, while the site that stands stays as it is', async () => {
  const { ino } = statSync(site.site);
  // The folder in which the next site is to be made.
  const isReady = () => existsSync(path.join(`${site.site}.next`, MANIFEST));
  await expect.poll(isReady, REBUILT).toBe(true);
  expect(statSync(site.site).ino).toBe(ino);
  expect(site.output.match(/建成/g)).toHaveLength(1);
});

test('the site works under a path of its own, search included', async ({ page }) => {
  await page.goto(site.address);
  await page.getByLabel('遇到什么事？').fill('楼上漏水');
  await page.keyboard.press('Enter');
  await answered(page);
  await page.locator('.result h3 a').first().click();
  await expect(page).toHaveURL(/\/mingze\/(boundary|street-duties)\//);
  await page.getByRole('link', { name: '首页', exact: true }).click();
  await expect(page).toHaveURL(site.address);
});

test('under a path of its own it is sent with the same headers, by nginx too', async () => {
  const nginx = nginxPath() === undefined ? undefined : new Nginx();
  try {
    const places = [site.address];
    if (nginx !== undefined) {
      symlinkSync(site.site, path.join(nginx.folder, 'mingze'));
      const server = example('nginx-subpath.conf', {
        'listen 80;': `listen 127.0.0.1:${PORTS.nginxBelow};`,
        '/srv/www;': `${nginx.folder};`,
        '/srv/mingze-site/current/nginx.conf': path.join(site.site, 'nginx.conf'),
      });
      await nginx.start(server, PORTS.nginxBelow);
      places.push(`http://127.0.0.1:${PORTS.nginxBelow}/mingze/`);
    }
    for (const place of places) {
      const sent = async (file: string) => (await fetch(`${place}${file}`)).headers;
      const asset = /_astro\/[\w.-]+\.css/.exec(await (await fetch(place)).text())?.[0] ?? '';
      expect((await sent(asset)).get('cache-control'), place).toContain('immutable');
      expect((await sent('data/laws.csv')).get('access-control-allow-origin'), place).toBe('*');
      expect((await sent('about/')).get('content-security-policy'), place).toContain("'none'");
      const missing = await fetch(`${place}nowhere/`);
      expect([missing.status, (await missing.text()).includes('site-header')]).toEqual([404, true]);
    }
  } finally {
    nginx?.stop();
  }
});

/** A matter with a word that no other has. */
const STRANGE = '鼋鼍';

test('an edited row changes the page and the search, and a new row gets its page', async ({
  page,
}) => {
  site.edit('boundary-items.csv', '房屋渗漏处置', '房屋渗漏水处置');
  site.edit(
    'laws.csv',
    'fl-daqi,',
    'fl-shiyan,试验用的规定,示例〔2024〕99号,规范性文件,2024-01-01,,,\nfl-daqi,',
  );
  await expect.poll(name, REBUILT).toBe('房屋渗漏水处置');
  await expect.poll(async () => (await site.get('laws/fl-shiyan/')).status, REBUILT).toBe(200);
  await page.goto(`${site.address}search/?q=${encodeURIComponent('房屋渗漏水')}`);
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏水处置');
});

test('a deleted row loses its page, and a page left open finds what was published after it was opened', async ({
  page,
}) => {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(`${STRANGE}巡查`)}`);
  await answered(page);
  await expect(page.locator('.result[data-record="bj-002"]')).toHaveCount(0);
  site.write('laws.csv', site.read('laws.csv').replace(/^fl-shiyan,.*\n/m, ''));
  site.edit('boundary-items.csv', 'bj-002,', `bj-002,${STRANGE}`);
  const html = async () => (await site.get('boundary/bj-002/')).html;
  await expect.poll(html, REBUILT).toContain(STRANGE);
  await expect.poll(async () => (await site.get('laws/fl-shiyan/')).status, REBUILT).toBe(404);
  // Whether the site is new is asked at most once a minute.
  await page.clock.install();
  await page.clock.fastForward('02:00');
  await page.getByRole('searchbox').fill(STRANGE);
  await page.clock.fastForward(1000);
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-002');
});

test('a broken row is named and leaves the last good site standing; the next good save mends it', async () => {
  const good = site.edit('boundary-items.csv', ',2024-05-01,', ',2024-13-01,');
  await expect.poll(() => site.output, REBUILT).toContain('生效日期「2024-13-01」不是日期');
  await expect.poll(() => site.output).toContain('网站没有更新');
  expect(await name()).toBe('房屋渗漏水处置');
  site.write('boundary-items.csv', good.replace('房屋渗漏水处置', '房屋渗漏水的处置'));
  await expect.poll(name, REBUILT).toBe('房屋渗漏水的处置');
});

test('a slip in the settings is named, and the site goes on as it was until they are mended', async () => {
  const good = site.edit('settings.json', '"status": "example",', '"status": "example"');
  await expect.poll(() => site.output, REBUILT).toContain('settings.json:5 这一行末尾少了逗号');
  expect((await site.get('')).status).toBe(200);
  // What the process has read of them when it began does not stay in any file, nor what the programs were made with.
  const [oldName, newName] = ['"siteName": "明责"', '"siteName": "责任问津"'];
  expect(good).toContain(oldName);
  site.write('settings.json', good.replace('"370799"', '"370798"').replace(oldName, newName));
  const api = async () => (await site.get('api/v1/laws.json')).html;
  await expect.poll(api, REBUILT).toContain('370798');
  const { html } = await site.get('');
  expect(html).toContain('责任问津');
  expect(/.{0,40}明责.{0,40}/.exec(html)?.[0]).toBeUndefined();
});
