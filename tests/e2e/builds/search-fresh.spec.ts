/** An open or cached page answers from what is published now, and says of which data its answers are. */
import type { Page } from '@playwright/test';
import { DIGEST_LENGTH, digestOf } from '../../../src/search/marks.ts';
import { answered, expect, held, searchFor, test } from '../../site/site.ts';

const OLD_NAME = '房屋渗漏处置';
const NEW_NAME = '房屋渗水处置';
const NEW_STATE = '0123456789ab';

/** From now on, or as soon as it is told, the site is one of another publication, in which a matter is called otherwise. */
async function publishAnew(page: Page, isNew = () => true): Promise<void> {
  const { cards } = await (await page.request.get('/search/words.json')).json();
  const digests = await digestsOfCards(page, cards);
  const anew = (text: string) =>
    isNew()
      ? renamed(text)
          .replace(/"state":"[0-9a-f]{12}"/, `"state":"${NEW_STATE}"`)
          .replace(cards, digests)
      : text;
  for (const file of ['instant.json', 'words.json', 'state.json', 'cards/'])
    await page.route(`**/search/${file}*`, async (route) => {
      const response = await route.fetch({ maxRetries: 2 });
      await route.fulfill({ response, body: anew(await response.text()) });
    });
}

const renamed = (text: string) => text.replaceAll(OLD_NAME, NEW_NAME);

/** The digests by which the second file tells the files of cards, once these are renamed. */
async function digestsOfCards(page: Page, cards: string): Promise<string> {
  const files = Array.from({ length: cards.length / DIGEST_LENGTH }, async (_, number) => {
    const answer = await page.request.get(`/search/cards/${number}.json`);
    return digestOf(renamed(await answer.text()));
  });
  return (await Promise.all(files)).join('');
}

const first = (page: Page) => page.locator('.result h3').first();

test('the answers say of which day and which state the data are', async ({ page }) => {
  await searchFor(page, '楼上漏水');
  const told = await (await page.request.get('/search/state.json')).json();
  const line = page.locator('[data-state]');
  await expect(line).toHaveAttribute('data-state', told.state);
  await expect(line).toHaveText(/^数据更新至 \d+年\d+月\d+日，状态 [0-9a-f]{12}$/);
});

test('a query typed on a page left open is answered from what has been published since', async ({
  page,
}) => {
  await page.clock.install();
  await searchFor(page, '油烟扰民');
  await publishAnew(page);
  // What is published is asked for at most once a minute.
  await page.clock.fastForward('02:00');
  await page.getByRole('searchbox').fill('楼上漏水');
  await page.clock.fastForward(1000);
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', NEW_STATE);
  await expect(first(page)).toHaveText(NEW_NAME);
});

test('a page that comes back answers anew, and says so', async ({ page }) => {
  await searchFor(page, '楼上漏水');
  await expect(first(page)).toHaveText(OLD_NAME);
  await publishAnew(page);
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(first(page)).toHaveText(NEW_NAME);
  await expect(page.locator('#search-status')).toContainText('数据有更新，已重新查找。');
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', NEW_STATE);
});

test('a script and a second file that are both of an earlier publication are found out', async ({
  page,
}) => {
  await page.route('**/search/state.json*', async (route) => {
    const response = await route.fetch({ maxRetries: 2 });
    const told = await response.json();
    await route.fulfill({ response, json: { ...told, state: NEW_STATE } });
  });
  let asked = 0;
  await page.route('**/search/instant.json*', async (route) => {
    asked += 1;
    await route.fallback();
  });
  await searchFor(page, '楼上漏水');
  await expect(first(page)).toHaveText(OLD_NAME);
  expect(asked).toBe(1);
  // What cannot be had newer is not passed off as the newest.
  await expect(page.locator('[data-state]')).toContainText('没能核对数据是不是最新的');
});

test('word of what is published that comes late still counts', async ({ page }) => {
  await publishAnew(page);
  // As some store on the way may have kept it.
  for (const file of ['instant', 'words', 'cards/*'])
    await page.route(`**/search/${file}.json`, async (route) => {
      await route.fulfill({ response: await route.fetch({ maxRetries: 2 }) });
    });
  const come = await held(page, '**/search/state.json*');
  await searchFor(page, '楼上漏水');
  await expect(first(page)).toHaveText(OLD_NAME);
  await expect(page.locator('[data-state]')).toContainText('没能核对数据是不是最新的');
  come();
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', NEW_STATE);
  await expect(first(page)).toHaveText(NEW_NAME);
});

test('where it cannot be asked what is published, the answers say so', async ({ page, faults }) => {
  await page.route('**/search/state.json*', (route) => route.abort());
  await searchFor(page, '楼上漏水');
  await expect(page.locator('[data-state]')).toContainText('没能核对数据是不是最新的');
  await answered(page);
  faults.splice(0);
});

test('words of another publication than the rest are not taken in', async ({ page }) => {
  let isNew = false;
  // The words are the first that are published anew; where they are asked for once more, all is of one publication.
  await page.route(/\/search\/words\/\d+\.json$/, async (route) => {
    const response = await route.fetch({ maxRetries: 2 });
    isNew = true;
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  await publishAnew(page, () => isNew);
  await searchFor(page, '油烟扰民');
  await searchFor(page, '楼上漏水');
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', NEW_STATE);
  await expect(first(page)).toHaveText(NEW_NAME);
});
