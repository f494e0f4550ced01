import { expect, test } from '../site/site.ts';

test('from a matter a citizen comes to the cases like theirs, and from a case to those like it and to its ruling and back', async ({
  page,
}) => {
  await page.goto('/boundary/bj-066/');
  const like = page.locator('section', { has: page.locator('#behind-hotline-cases') });
  await expect(like.getByRole('listitem')).toHaveCount(3);
  await like.getByRole('link', { name: '刚续的两年卡没人给退' }).click();
  await expect(page).toHaveURL('/hotline/rx-2024-004/');
  await expect(page.locator('.lead')).toContainText('由区市场监管局首接');
  const others = page.locator('section', { has: page.locator('#like') });
  await expect(others.locator('.item-name')).toHaveText([/婚介/, /瑜伽馆/]);
  await page.getByRole('link', { name: '关于某商场健身房停业退费职责的认定意见' }).click();
  await page.getByRole('link', { name: 'rx-2024-004' }).click();
  await expect(page).toHaveURL('/hotline/rx-2024-004/');
});

test('whoever waits is told on the page of the hotline, with how long and how much too long', async ({
  page,
}) => {
  await page.goto('/hotline/');
  const waiting = page.locator('section', { has: page.locator('#open') }).getByRole('listitem');
  await expect(waiting).toHaveCount(2);
  await expect(waiting.first()).toContainText(
    /南湖街道.*已经等了 \d+ 个工作日.*已超期 \d+ 个工作日/s,
  );
  await waiting.first().getByRole('link', { name: '路灯坏了一排' }).click();
  await expect(page.locator('.tag-warn')).toHaveText([
    /还没有办结/,
    /长期未决：超过期限 \d+ 个工作日/,
  ]);
});

test('each number of a first receiver leads to the cases it was counted from', async ({ page }) => {
  await page.goto('/hotline/');
  const row = page.getByRole('row', { name: /区市场监管局/ });
  await expect(row).toContainText('3（共 3）');
  await row.getByRole('link').click();
  await expect(page.locator('.item-list > li')).toHaveCount(3);
});

test('a street tells what happened there, and a department what it received first', async ({
  page,
}) => {
  await page.goto('/streets/jd-chengdong/');
  await expect(page.locator('#hotline-here .item-list > li')).toHaveCount(4);
  await page.goto('/departments/bm-jiaoti/');
  await expect(page.locator('#hotline .item-list > li').first()).toContainText('瑜伽馆');
});

test('the figures of the hotline page say the same as the open data', async ({ page, request }) => {
  await page.goto('/hotline/');
  const { value, of } = await (await request.get('/api/v1/figures/hotline-led-to-end.json')).json();
  const figure = page.locator('dl.figures > div', { hasText: '首接单位办到底的' });
  await expect(figure).toContainText(`${value} %（共 ${of}）`);
});
