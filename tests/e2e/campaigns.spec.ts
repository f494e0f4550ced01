import { expect, test } from '../site/site.ts';

test('what is past its day is flagged in the list, on the page, with whoever owes it, and leads both ways', async ({
  page,
}) => {
  await page.goto('/campaigns/');
  await expect(page.locator('#open')).toContainText('1 条超期');
  await expect(page.locator('#overdue tbody tr')).toHaveCount(1);
  await page.locator('#overdue').getByRole('link', { name: '小区装充电桩难整治' }).click();
  await expect(page).toHaveURL('/campaigns/zt-2026-001/');
  await expect(page.locator('.notice')).toContainText('供电公司');
  await expect(page.locator('tr[data-state="overdue"]')).toContainText(/超期 \d+ 天/);
  await expect(page.locator('svg .is-overdue')).toContainText(/2\s+供电公司\s+超期 \d+ 天/);
  await page.locator('tr[data-state="overdue"]').getByRole('link', { name: '供电公司' }).click();
  await expect(page.locator('#campaigns h3')).toContainText('还没有做完的措施（1）');
  await expect(page.locator('#campaigns tr[data-state]')).toContainText('申请装桩的五天内上门勘查');
});

test('a campaign says by its numbers that it did not reach its goal, and a case and a matter lead to it', async ({
  page,
}) => {
  await page.goto('/campaigns/zt-2025-001/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('桥头顶楼漏雨整治');
  await expect(page.locator('article > p').first()).toContainText('目标没有达到');
  await expect(page.locator('.outcomes tbody tr')).toContainText('9 户 少 21 户（70%） 没有达到');
  await page.getByRole('link', { name: 'rx-2024-007' }).click();
  await page.getByRole('link', { name: '桥头顶楼漏雨整治' }).click();
  await page.getByRole('link', { name: '房屋渗漏处置' }).click();
  await expect(page.getByRole('link', { name: '桥头顶楼漏雨整治' })).toBeVisible();
});

test('each cluster shows its cases, and the campaign that took it up or that none did', async ({
  page,
}) => {
  await page.goto('/campaigns/clusters/');
  const rows = page.locator('.clusters tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: '商业经营噪声监管' })).toContainText('城东揽客喇叭整治');
  await expect(rows.filter({ hasText: '预付卡式消费纠纷处置' })).toContainText('还没有专题');
  await rows.getByRole('link', { name: '城东揽客喇叭整治' }).click();
  await page.getByRole('link', { name: '各街道 2 件' }).click();
  await expect(page).toHaveURL(/\/campaigns\/clusters\/#bj-050_all_/);
});
