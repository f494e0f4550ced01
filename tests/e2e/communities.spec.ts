import { expect, held, searchFor, test, waitForAll } from '../site/site.ts';

const answer = '.which-street [data-street]';

// The search waits three seconds for a place, and then answers without it.
test.beforeEach(({ page }) => waitForAll(page));

test('a place is named letter by letter, and each of two of one name is told apart', async ({
  page,
}) => {
  await page.goto('/communities/');
  const box = page.getByLabel('您住在哪里');
  await box.fill('阳光');
  await expect(page.locator(answer)).toHaveCount(2);
  await expect(page.locator(answer).first()).toContainText('城东小学对面的');
  await box.fill('长宁街16号');
  await expect(page.locator(answer)).toHaveCount(1);
  await expect(page.locator(answer)).toHaveAttribute('data-street', 'jd-nanhu');
  await expect(page.locator(answer)).toContainText('由南湖街道负责');
  await box.fill('没有听说过的地方');
  await box.press('Enter');
  await expect(page.locator(answer)).toContainText('名单里没有这个地方');
  await expect(page.locator('.which-street a')).toHaveAttribute('href', 'tel:12345');
});

test('a place that is being typed before its script is there stays, whatever the address says', async ({
  page,
}) => {
  const release = await held(page, /\/_astro\/[\w-]{8}\.js$/);
  await page.goto('/communities/?place=紫藤苑', { waitUntil: 'commit' });
  const box = page.getByLabel('您住在哪里');
  await box.fill('长宁街16号');
  release();
  await expect(page.locator(answer)).toHaveAttribute('data-street', 'jd-nanhu');
  await expect(box).toHaveValue('长宁街16号');
  await page.goto('/communities/?place=紫藤苑');
  await expect(page.locator(answer)).toHaveAttribute('data-street', 'jd-shuyuan');
});

test('the page of a street duty names the one street that acts', async ({ page }) => {
  await page.goto('/street-duties/sd-001/');
  await page.getByLabel('这件事由哪个街道来做').fill('紫藤苑');
  await expect(page.locator(answer)).toHaveAttribute('data-street', 'jd-shuyuan');
  await expect(page.locator(`${answer} strong a`)).toHaveAttribute('href', '/streets/jd-shuyuan/');
});

test('the search answers a place with its card first, and a trouble in a place with the trouble first', async ({
  page,
}) => {
  await searchFor(page, '教师公寓归哪个街道');
  const first = page.locator('.result').first();
  await expect(first).toHaveAttribute('data-record', 'sq-011');
  await expect(first).toHaveAttribute('data-kind', 'communities');
  await expect(first).toHaveAttribute('data-leads', 'jd-shuyuan');
  await expect(first).toHaveAttribute('data-first', 'jd-shuyuan');
  await expect(first).toHaveAttribute('data-sure', 'true');
  await expect(first).toContainText('属书香社区，由书院街道负责（示例）');
  await first.getByRole('link', { name: '紫藤苑' }).click();
  await expect(page).toHaveURL('/communities/sq-004/#sq-011');

  await searchFor(page, '教师公寓楼上漏水');
  await expect(first).toHaveAttribute('data-record', 'bj-001');
  await expect(page.locator('[data-where]')).toHaveAttribute('data-where', 'jd-shuyuan');

  await searchFor(page, '我们小区归哪个社区');
  await expect(page.locator('[data-where="unknown"]')).toContainText('12345');
});

test('a place is found where the search lies over a page, and the search does without where it cannot be had', async ({
  page,
}) => {
  await page.route('**/search/where.json', (route) => route.abort());
  await searchFor(page, '教师公寓楼上漏水');
  await expect(page.locator('.result').first()).toBeVisible();
  await expect(page.locator('[data-where]')).toHaveCount(0);
  await page.unroute('**/search/where.json');
  await page.goto('/boundary/bj-001/');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('教师公寓归哪个街道');
  await expect(page.locator('dialog .result').first()).toHaveAttribute('data-record', 'sq-011');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form of a street duty leads to the list, which says of each place where it belongs', async ({
    page,
  }) => {
    await page.goto('/street-duties/sd-001/');
    await page.getByLabel('这件事由哪个街道来做').fill('紫藤苑');
    await page.getByRole('button', { name: '查', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('我在哪个街道');
    const street = page.locator('main section', { hasText: '紫藤苑' });
    await expect(street.getByRole('heading', { level: 2 })).toHaveText('书院街道');
    await street.getByRole('link', { name: '紫藤苑' }).click();
    await expect(page.locator('.answer-line')).toHaveText('归书院街道。');
    await expect(page.locator('#sq-011')).toContainText('又叫教师公寓');
  });

  test('the page of a street tells its communities, folded where they are many, and where one came from or will go', async ({
    page,
  }) => {
    await page.goto('/streets/jd-qiaotou/');
    await expect(page.locator('#communities li')).toHaveText(['槐荫村', '新桥社区']);
    await page.getByRole('link', { name: '新桥社区' }).click();
    await expect(page.locator('.answer-line')).toHaveText('归桥头街道。');
    await expect(page.locator('main')).toContainText(
      '2099年1月1日起划归南湖街道，那以前归桥头街道。',
    );
    await page.goto('/streets/jd-shuyuan/');
    await expect(page.getByText('9 个社区和村')).toBeVisible();
    await expect(page.getByRole('link', { name: '墨香社区' })).toBeHidden();
    await page.goto('/communities/sq-003/');
    await expect(page.locator('main')).toContainText('2024年7月1日由河西街道划入。');
    await page.goto('/communities/sq-007/');
    await expect(page.locator('main > .notice').first()).toContainText('2024年12月31日起撤并');
  });
});
