import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('an item answers without script: who leads, who helps, on what basis', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  await expect(page.locator('.answer')).toContainText('牵头');
  await expect(page.locator('.answer')).toContainText('区住建局');
  await expect(page.locator('#duties ~ table').first()).toContainText('《建设工程质量管理条例》');
});

test('a street shows its duties without script, main and cooperating told apart', async ({
  page,
}) => {
  await page.goto('/streets/jd-chengdong/');
  await expect(page.locator('.answer-line')).toHaveText(/主体责任 \d+ 项，配合责任 \d+ 项。/);
  const counted = await page.locator('.answer-line').textContent();
  const [main, cooperating] = [...(counted ?? '').matchAll(/\d+/g)].map(Number);
  const matters = page.locator('section[data-duties] > h2 + .street-duties > li');
  const inMain = matters.filter({ has: page.locator('.tag-ok') });
  await expect(inMain).toHaveCount(main ?? -1);
  await expect(matters).toHaveCount((main ?? 0) + (cooperating ?? 0));
  await expect(page.locator('.duty-filter')).toBeHidden();
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
