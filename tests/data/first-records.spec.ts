/** A smoke test: the first record of every list, seen as a citizen sees it. */
import { settings } from '../../src/site/settings.ts';
import { expect, searchFor, test } from '../site/site.ts';
import { lists } from '../site/site-walk.ts';

test.describe.configure({ mode: 'parallel' });

/** So many tests share the lists: a page of the browser for each would take longer than the looking. */
const SHARES = 3;

for (let share = 0; share < SHARES; share += 1)
  test(`the first record of each list is there to be read (${share + 1}/${SHARES})`, async ({
    page,
  }) => {
    for (const [list, [first]] of [...lists].filter((_, index) => index % SHARES === share)) {
      const { page: address, name } = first ?? {};
      if (address === undefined) continue;
      await test.step(`${list}: /${address}`, async () => {
        await page.goto(address);
        if (name !== undefined) await expect(page.locator('main')).toContainText(name);
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.locator('.example-banner')).toHaveCount(
          settings.status === 'example' ? 1 : 0,
        );
      });
    }
  });

test('the search finds records by their names', async ({ page }) => {
  for (const list of ['boundary-items', 'street-items', 'rulings', 'signposts']) {
    const found = lists.get(list)?.find(({ status }) => status === undefined || status === '生效');
    const { id, name } = found ?? {};
    if (name === undefined) continue;
    await test.step(`${list}: ${id}`, async () => {
      await searchFor(page, name);
      await expect(page.locator(`.result[data-record="${id}"]`).first()).toBeVisible();
    });
  }
});

test('a ruling is found under its document number', async ({ page }) => {
  const [first] = lists.get('rulings') ?? [];
  test.skip(first === undefined, 'no ruling has been made yet');
  await page.goto(`rulings/${first?.number}/`);
  await expect(page).toHaveURL(new RegExp(`/rulings/${first?.id}/$`));
});
