import { gzipSync } from 'node:zlib';
import { violations } from '../site/accessibility.ts';
import { expect, pathsAsked, test } from '../site/site.ts';

const dialog = '.search-dialog';

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the search over a record, Escape gives the page back`, async ({ page }) => {
    await page.goto('/boundary/bj-001/');
    await page.locator('h1').click();
    await page.keyboard.press(keys);
    const box = page.locator(dialog).getByRole('searchbox');
    await expect(box).toBeFocused();
    await page.keyboard.type('飞线充电');
    await expect(page.locator(`${dialog} .result`).first()).toContainText('牵头');
    await page.keyboard.press('Escape');
    await expect(page.locator(dialog)).toBeHidden();
  });
}

test('a slash typed into a box is a slash', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  const box = page.getByRole('searchbox', { name: '查找职责' });
  await box.click();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  await expect(page.locator(dialog)).toHaveCount(0);
});

for (const address of ['/', '/search/']) {
  test(`${address} answers the keys with its own box`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('/');
    await expect(page.locator('#query')).toBeFocused();
    await expect(page.locator(dialog)).toHaveCount(0);
  });
}

for (const address of ['/', '/boundary/bj-001/']) {
  test(`who is about to type on ${address} has the search at hand when the query is sent`, async ({
    page,
  }) => {
    const asked = pathsAsked(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
    await page.locator('[role=search] input').focus();
    await expect
      .poll(() => asked.filter((path) => path.startsWith('/search/')).sort())
      .toEqual(['/search/emergencies.json', '/search/search.js', '/search/words.json']);
  });
}

test('the open dialog has nothing for axe to find and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/boundary/bj-001/');
  await page.keyboard.press('Control+k');
  await expect(page.locator(dialog).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('路灯不亮');
  await expect(page.locator(`${dialog} [data-search-state="done"]`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('Enter in the dialog goes to all results', async ({ page }) => {
  await page.goto('/rulings/');
  await page.keyboard.press('Control+k');
  await expect(page.locator(dialog).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('楼上漏水');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('where the script of the search cannot be had, the keys lead to the search page', async ({
  page,
  faults,
}) => {
  await page.goto('/boundary/bj-001/');
  await page.route('**/search/search.js', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\/$/);
  expect(faults.splice(0)).not.toEqual([]);
});

test('a record page loads its style, a script of at most 0.6 kB compressed, and nothing else', async ({
  page,
}) => {
  const loaded: { path: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    loaded.push({ path: new URL(response.url()).pathname, bytes: gzipSync(body).length });
  });
  await page.goto('/boundary/bj-001/', { waitUntil: 'networkidle' });
  const besides = () => loaded.filter(({ path }) => path.startsWith('/_astro/'));
  await expect
    .poll(() =>
      besides()
        .map(({ path }) => path.split('.').at(-1))
        .sort(),
    )
    .toEqual(['css', 'js']);
  const script = besides().find(({ path }) => path.endsWith('.js'));
  expect(script?.bytes).toBeGreaterThan(0);
  expect(script?.bytes).toBeLessThan(600);
});
