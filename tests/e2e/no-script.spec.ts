import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('an item answers without script: who leads, who helps, on what basis', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  await expect(page.locator('.answer')).toContainText('牵头');
  await expect(page.locator('.answer')).toContainText('区住建局');
  await expect(page.locator('#duties ~ table').first()).toContainText('《建设工程质量管理条例》');
});

test('a street leads to its duties without script, main and cooperating told apart', async ({
  page,
}) => {
  await page.goto('/streets/jd-chengdong/');
  await expect(page.locator('.answer-line')).toHaveText(/主体责任 \d+ 项，配合责任 \d+ 项。/);
  const counted = await page.locator('.answer-line').textContent();
  const [main, cooperating] = [...(counted ?? '').matchAll(/\d+/g)].map(Number);
  await expect(page.locator('.list-filter')).toBeHidden();
  const fields = await page
    .locator('#fields a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  let [inMain, all] = [0, 0];
  for (const field of fields) {
    await page.goto(field);
    const matters = page.locator('[data-group] > .street-duties:not(h2 ~ .street-duties) > li');
    inMain += await matters.filter({ has: page.locator('.tag-ok') }).count();
    all += await matters.count();
  }
  expect([inMain, all]).toEqual([main, (main ?? 0) + (cooperating ?? 0)]);
});

test('the search page without script leads to the fields', async ({ page }) => {
  await page.goto('/search/');
  // Text inside <noscript> is found by its element only.
  await expect(page.locator('.search-missing noscript > p')).toContainText(
    '搜索需要浏览器运行脚本',
  );
  await expect(page.locator('.search-missing')).toBeVisible();
  await page.getByRole('link', { name: '房屋与建设', exact: true }).click();
  await page.getByRole('link', { name: '房屋渗漏处置', exact: true }).click();
  await expect(page.locator('h1')).toContainText('房屋渗漏处置');
});
