import { gzipSync } from 'node:zlib';
import { violations } from '../site/accessibility.ts';
import { expect, held, pathsAsked, test } from '../site/site.ts';

const dialog = '.search-dialog';

test('the keys open the search over a record, Escape gives the page back', async ({ page }) => {
  for (const keys of ['/', 'Control+k'])
    await test.step(keys, async () => {
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
});

test('a slash typed into a box is a slash', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  const box = page.getByRole('searchbox', { name: '查找职责' });
  await box.click();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  await expect(page.locator(dialog)).toHaveCount(0);
});

test('a page with a box of its own answers the keys with it', async ({ page }) => {
  for (const address of ['/', '/search/'])
    await test.step(address, async () => {
      await page.goto(address);
      await page.keyboard.press('/');
      await expect(page.locator('#query')).toBeFocused();
      await expect(page.locator(dialog)).toHaveCount(0);
    });
});

for (const address of ['/', '/boundary/bj-001/']) {
  test(`who is about to type on ${address} has the search at hand when the query is sent`, async ({
    page,
  }) => {
    const all = pathsAsked(page);
    // The home page asks on which day the site was made, whoever searches or not.
    const asked = () =>
      all.filter((path) => path.startsWith('/search/') && path !== '/search/state.json');
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked()).toEqual([]);
    await page.locator('[role=search] input').focus();
    await expect
      .poll(() => asked().sort())
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

for (const keys of ['/', 'Control+k'])
  for (const late of ['**/search/search.js', '**/_astro/search.*.css'])
    test(`what is typed after ${keys} while ${late} is on its way is not lost`, async ({
      page,
    }) => {
      const release = await held(page, late);
      await page.goto('/boundary/bj-001/');
      await page.locator('h1').click();
      await page.keyboard.press(keys);
      await page.keyboard.type('lou shang 3/4', { delay: 5 });
      await expect(page.locator(dialog)).toHaveCount(0);
      release();
      const box = page.locator(dialog).getByRole('searchbox');
      await expect(box).toBeFocused();
      await page.keyboard.type('!');
      await expect(box).toHaveValue('lou shang 3/4!');
      await expect(page.locator('.header-search input')).toHaveValue('');
      await expect(page.locator(`${dialog} [data-search-state="done"]`)).toBeAttached();
    });

test('an input method whose word is not finished is let finish it before the dialog opens', async ({
  page,
}) => {
  const release = await held(page, '**/search/search.js');
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  const typing = await page.context().newCDPSession(page);
  await page.keyboard.press('/');
  await typing.send('Input.imeSetComposition', {
    text: "lou'shang",
    selectionStart: 9,
    selectionEnd: 9,
  });
  const came = page.waitForResponse('**/_astro/search.*.css');
  release();
  await came;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(page.locator('.header-search input')).toBeFocused();
  await typing.send('Input.insertText', { text: '楼上漏水' });
  await expect(page.locator(dialog).getByRole('searchbox')).toHaveValue('楼上漏水');
  await expect(page.locator(`${dialog} .result`).first()).toContainText('渗漏');
});

test('the slash of a Chinese input method opens the search too, its question mark does not', async ({
  page,
}) => {
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  const press = (shiftKey: boolean) =>
    page.evaluate((isShift) => {
      const key = { key: 'Process', code: 'Slash', keyCode: 229, shiftKey: isShift };
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }));
    }, shiftKey);
  await press(true);
  await expect(page.locator('.header-search input')).not.toBeFocused();
  await press(false);
  await expect(page.locator(dialog).getByRole('searchbox')).toBeFocused();
});

test('where the script of the search cannot be had, the box of the page is ready to type in', async ({
  page,
  faults,
}) => {
  await page.route('**/search/search.js', (route) => route.abort());
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('楼上漏水');
  await expect(page.locator('.header-search input')).toHaveValue('楼上漏水');
  await expect(page.locator('.header-search input')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  expect(faults.splice(0)).not.toEqual([]);
});

test('in the dialog it is said when something cannot be had, and how to go on', async ({
  page,
  faults,
}) => {
  await page.route('**/search/words.json', (route) => route.abort());
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.insertText('楼上漏水');
  await expect(page.locator(`${dialog} .result`).first()).toBeVisible();
  await expect(page.locator(`${dialog} .notice`)).toContainText('没有加载出来');
  await expect(page.locator(`${dialog} .notice a`)).toHaveAttribute('href', 'tel:12345');
  faults.splice(0);
});

test('a record page loads its style, a script of at most 2.5 kB compressed that copies, cites and hands on, one of 450 bytes for large letters, and nothing else', async ({
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
    .toEqual(['css', 'js', 'js']);
  const [large, main] = besides()
    .filter(({ path }) => path.endsWith('.js'))
    .toSorted((one, other) => one.bytes - other.bytes);
  expect(large?.bytes).toBeGreaterThan(0);
  expect(large?.bytes).toBeLessThan(450);
  expect(main?.bytes).toBeLessThan(2500);
});
