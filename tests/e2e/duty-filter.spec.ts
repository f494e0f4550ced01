import { expect, test } from '../site/site.ts';

test('the filter narrows the duties, and its choice is in the address', async ({ page }) => {
  await page.goto('/streets/jd-chengdong/?department=bm-zhujian');
  const visible = page.locator('.street-duties p[id]:visible');
  const all = await page.locator('.street-duties p[id]').count();
  await expect(page.getByRole('status')).toContainText('符合条件的有');
  const some = await visible.count();
  expect(some).toBeLessThan(all);
  await expect(visible.filter({ hasText: '区住建局' })).toHaveCount(some);

  await page.getByLabel('责任').selectOption({ label: '主体责任' });
  await expect(page).toHaveURL(/department=bm-zhujian&responsibility=main/);
  await expect(visible.locator('.tag-plain')).toHaveCount(0);
  expect(await visible.count()).toBeGreaterThan(0);
  await page.goBack();
  await expect(visible).toHaveCount(some);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(visible).toHaveCount(all);
  await expect(page).toHaveURL(/\/streets\/jd-chengdong\/$/);
});
