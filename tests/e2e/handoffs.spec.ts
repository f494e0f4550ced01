import { expect, test } from './site.ts';

const answer = '[data-answer]';

test('the check answers what is typed, and its address gives the same answer again', async ({
  page,
}) => {
  await page.goto('/handoffs/check/');
  await page.getByLabel('哪个部门交办').fill('消防队');
  await page.getByLabel('交办什么事').fill('楼道杂物堆放整治');
  await page.getByLabel('哪个街道').selectOption('大虞街道');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'listed');
  await expect(page).toHaveURL(
    '/handoffs/check/?department=pz-xiaofang&matter=sd-001&street=jd-dayu',
  );
  await page.reload();
  await expect(page.locator(answer)).toContainText('在清单内');
  await expect(page.getByLabel('交办什么事')).toHaveValue('楼道杂物堆放整治');
});

test('what was taken back can be sent back, with the form filled in', async ({ page }) => {
  await page.goto('/handoffs/check/?department=bm-yingji&matter=sd-095&street=jd-beiyuan');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'taken-back');
  await expect(page.getByRole('link', { name: '区委编办' })).toBeVisible();
  await page.getByRole('link', { name: /打印《未准入事项退回单》/ }).click();
  await expect(page.locator('[data-fill="department"]')).toHaveText('区应急局');
  await expect(page.locator('[data-fill="street"]')).toHaveText('北苑街道');
  await expect(page.locator('[data-fill="checked"]')).toContainText('上级已经收回');
});

test('an admission ends by its date in the reader’s browser, in China’s time, with the network gone', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-30T15:59:00Z'));
  await page.goto('/handoffs/check/?department=bm-zhzf&matter=jb-2026-004');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'in-force');
  await page.clock.setFixedTime(new Date('2026-11-30T16:00:00Z'));
  await context.setOffline(true);
  await page.getByLabel('哪个街道').selectOption('东关街道');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'expired');
  await context.setOffline(false);
  await page.goto('/handoffs/jb-2026-004/');
  await expect(page.locator('.answer-line')).toContainText('已到期');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the check says so, and the table of departments answers', async ({ page }) => {
    await page.goto('/handoffs/check/');
    await expect(page.locator('noscript > .notice')).toContainText('准入登记');
    await expect(page.getByRole('row', { name: /^区统计局/ })).toContainText(/\d+ 项/);
  });
});
