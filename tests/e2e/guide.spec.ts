/** What is found in the prose of the guide, and what is left where that cannot be. */
import { bringAxe, expectAccessible } from '../site/accessibility.ts';
import { expect, pathsAsked, takenAway, test } from '../site/site.ts';

test('a section is found by what it says, and its link goes right to it', async ({ page }) => {
  const asked = pathsAsked(page);
  await page.goto('/guide/');
  const box = page.getByRole('searchbox', { name: '在说明里找' });
  await expect(box).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/guide-search/'))).toEqual([]);

  const found = page.locator('.guide-search ol > li');
  await test.step('as it is typed', async () => {
    await box.pressSequentially('乱码');
    await expect(page.getByRole('status')).toHaveText(/^说到“乱码”的有 \d+ 处。$/);
    await expect(found.first()).toContainText('›');
    await expect(found.first().locator('mark').first()).toHaveText('乱码');
    await expect(page).toHaveURL(/\/guide\/\?q=%E4%B9%B1%E7%A0%81$/);
  });
  await test.step('and by Enter', async () => {
    await box.fill('怎么上传');
    await box.press('Enter');
    await expect(found.first().getByRole('link')).toHaveText('怎么改数据 › 六、上传');
  });
  await test.step('and where no section says all of it', async () => {
    await box.fill('Excel 鳄鱼');
    await expect(page.getByRole('status')).toContainText('说到其中几个词的有');
    await box.fill('怎么上传');
    await expect(found.first()).toContainText('六、上传');
  });
  await test.step('its link goes to the section', async () => {
    await found.first().getByRole('link').click();
    await expect(page).toHaveURL(/\/guide\/edit-data\/#/);
    await expect(page.locator(':target')).toHaveText('六、上传');
    await page.goBack();
    await expect(box).toHaveValue('怎么上传');
    await expect(found.first()).toContainText('六、上传');
  });
});

test('an address with a question answers it, eight sections at a time', async ({ page }) => {
  await bringAxe(page);
  await page.goto(`/guide/?q=${encodeURIComponent('公布')}`);
  const found = page.locator('.guide-search ol > li');
  await expect(found).toHaveCount(8);
  // It looks as narrow as a phone too.
  await expectAccessible(page);
  await page.getByRole('button', { name: '再看 8 处' }).click();
  await expect(found).toHaveCount(16);
  await expect(found.nth(8).getByRole('link')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('现在列出 16 处。');
});

test('what is typed with an input method is asked for when it is chosen', async ({ page }) => {
  await page.goto('/guide/');
  const box = page.getByRole('searchbox', { name: '在说明里找' });
  await box.evaluate((input: HTMLInputElement) => {
    const type = (value: string) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    };
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    type('luan ma');
    type('乱码');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(page.getByRole('status')).toContainText('说到“乱码”');
});

test('where nothing is found, it leads to the search and to the list', async ({ page }) => {
  await page.goto(`/guide/?q=${encodeURIComponent('鳄鱼')}`);
  await expect(page.getByRole('status')).toContainText('说明里没有说到“鳄鱼”');
  await page.getByRole('link', { name: '看全部说明' }).click();
  await expect(page.locator('#all')).toBeInViewport();
  const search = page.getByRole('link', { name: '在清单里搜“鳄鱼”' });
  await expect(search).toHaveAttribute('href', `/search/?q=${encodeURIComponent('鳄鱼')}`);
});

for (const what of ['worker.js', 'pagefind-entry.json', 'index/*.pf_index', 'fragment/*'])
  test(`without ${what} it says so, and asks again when it is there`, async ({ page, faults }) => {
    const take = await takenAway(page, `**/guide-search/${what}*`);
    take(true);
    await page.goto('/guide/');
    const box = page.getByRole('searchbox', { name: '在说明里找' });
    await box.fill('乱码');
    await expect(page.getByRole('status')).toContainText('没有取到');
    await expect(page.getByRole('link', { name: '怎么改数据' })).toBeVisible();
    // Of what a worker asks for not every fault is told to the page.
    faults.splice(0);
    take(false);
    await box.press('Enter');
    await expect(page.getByRole('status')).toContainText('说到“乱码”');
  });

test('without script there is no box, and the list stands as it does', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/guide/');
  await expect(page.locator('.guide-search')).toBeHidden();
  await expect(page.getByRole('link', { name: '怎么改数据' })).toBeVisible();
  await page.close();
});

test('nothing stands elsewhere when the box is shown, and paper has none', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/guide/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)).toEqual(
    [],
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.guide-search')).toBeHidden();
});
