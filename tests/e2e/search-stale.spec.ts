/** Whoever keeps what of the site for how long: an answer is of what is published. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { FirstFile } from '../../src/search/instant-files.ts';
import { fromOwnSigns } from '../../src/search/own-signs.ts';
import { siteFolder } from '../../src/site/folders.ts';
import { CachingServer, POLICIES } from '../site/caching-server.ts';
import { PORTS } from '../site/ports.ts';
import { answered } from '../site/site.ts';

test.describe.configure({ mode: 'serial' });

const OLD_NAME = '房屋渗漏处置';
// As long as the old one: a mark made of the size of a file does not tell them apart.
const NEW_NAME = '房屋渗水处置';
const NEW_STATE = '0123456789ab';
const read = (file: string) => readFileSync(path.join(siteFolder(), file), 'utf8');
const stateBefore = (): string => JSON.parse(read('search/state.json')).state;
const publishedSince = () =>
  [
    [stateBefore(), NEW_STATE],
    [OLD_NAME, NEW_NAME],
    [inFirstFile(OLD_NAME), inFirstFile(NEW_NAME)],
  ] as const;

/** A name as it is written in the first file, which has signs of its own. */
function inFirstFile(name: string): string {
  const { texts }: FirstFile = JSON.parse(read('search/instant.json'));
  const known = new Map(
    [...new Set(texts.text)].map((sign) => [fromOwnSigns({ ...texts, text: sign }), sign]),
  );
  return [...name].map((character) => known.get(character) ?? character).join('');
}

const first = (page: Page) => page.locator('.result h3').first();

async function expectNew(page: Page): Promise<void> {
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', NEW_STATE);
  await expect(first(page)).toHaveText(NEW_NAME);
  await answered(page);
  await expect(page.locator('[data-state]')).toContainText('数据更新至');
}

test('the page names the state of the data that the search answers from', () => {
  expect(read('search/index.html')).toContain(`data-of="${stateBefore()}"`);
  expect(read('search/search.js')).toContain(stateBefore());
  expect(read('search/instant.json')).toContain(inFirstFile(OLD_NAME));
});

for (const [what, policy] of Object.entries(POLICIES))
  test(`where ${what}, answers are of what is published`, async ({ page, context }) => {
    const server = new CachingServer(siteFolder(), PORTS.caches, policy);
    await server.start();
    try {
      // Everything is kept where it is kept: the page of the query, and what it loads when somebody is about to search.
      await page.goto(server.address);
      await page.locator('#query').focus();
      const query = `${server.address}search/?q=${encodeURIComponent('楼上漏水')}`;
      await page.goto(query);
      await answered(page);
      await expect(first(page)).toHaveText(OLD_NAME);
      const left = await context.newPage();
      await left.clock.install();
      await left.goto(`${server.address}search/?q=${encodeURIComponent('油烟扰民')}`);
      await answered(left);

      server.publish(publishedSince());
      // Asked anew, asked on a page left open, and asked for on a page that has not been seen.
      await page.goto(server.address);
      await page.goto(query);
      await expectNew(page);
      await left.clock.fastForward('02:00');
      await left.getByRole('searchbox').fill('楼上漏水');
      await left.clock.fastForward(1000);
      await expectNew(left);
      await page.goto(`${query}${encodeURIComponent('找谁')}`);
      await expectNew(page);
    } finally {
      server.stop();
    }
  });

test('a script that was kept too long does not answer on a page that is new', async ({ page }) => {
  const server = new CachingServer(siteFolder(), PORTS.caches, POLICIES['as the site asks']);
  await server.start();
  try {
    server.publish(publishedSince());
    const old = read('search/search.js');
    await page.route('**/search/search.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: old }),
    );
    const shown: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'info') shown.push(message.text());
    });
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const name = document.querySelector('.result h3')?.textContent;
        if (name) console.info(name);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server.address}search/?q=${encodeURIComponent('楼上漏水')}`);
    await expectNew(page);
    // Not even as the first answer.
    expect(new Set(shown)).toEqual(new Set([NEW_NAME]));
  } finally {
    server.stop();
  }
});

test('what decides whether a task may be handed to a street is asked for at the source each time', async ({
  page,
}) => {
  const policy = POLICIES['a network before the server keeps everything for a day'];
  const server = new CachingServer(siteFolder(), PORTS.caches, policy);
  await server.start();
  try {
    for (const times of [1, 2]) {
      await page.goto(`${server.address}handoffs/check/`);
      const decided = () => server.reached.filter((url) => url.includes('/handoffs.json'));
      await expect.poll(() => decided().length).toBe(times);
    }
  } finally {
    server.stop();
  }
});
