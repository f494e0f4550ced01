import { expect, held, test } from '../site/site.ts';

const answer = '[data-answer]';

test('the check answers what is typed, and its address gives the same answer again', async ({
  page,
}) => {
  await page.goto('/handoffs/check/');
  await page.getByLabel('哪个部门交办').fill('消防队');
  await page.getByLabel('交办什么事').fill('楼道杂物堆放整治');
  await page.getByLabel('哪个街道').selectOption('河西街道');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'listed');
  await expect(page).toHaveURL(
    '/handoffs/check/?department=pz-xiaofang&matter=sd-001&street=jd-hexi',
  );
  await page.reload();
  await expect(page.locator(answer)).toContainText('在清单内');
  await expect(page.getByLabel('交办什么事')).toHaveValue('楼道杂物堆放整治');
});

test('whoever fills in the check before it is there is answered at an address that says so', async ({
  page,
}) => {
  const release = await held(page, '**/search/handoffs.json*');
  await page.goto('/handoffs/check/');
  await page.getByLabel('哪个部门交办').fill('消防队');
  await page.getByLabel('交办什么事').fill('楼道杂物堆放整治');
  await page.getByLabel('哪个街道').selectOption('河西街道');
  release();
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'listed');
  await expect(page).toHaveURL(
    '/handoffs/check/?department=pz-xiaofang&matter=sd-001&street=jd-hexi',
  );
});

test('what is being typed before the check is there stays, whatever the address says', async ({
  page,
}) => {
  const release = await held(page, '**/search/handoffs.json*');
  await page.goto('/handoffs/check/?department=bm-yingji&matter=sd-095&street=jd-hexi');
  await page.getByLabel('交办什么事').fill('楼道杂物堆放整治');
  release();
  await expect(page).toHaveURL(
    '/handoffs/check/?department=bm-yingji&matter=sd-001&street=jd-hexi',
  );
  await expect(page.getByLabel('哪个部门交办')).toHaveValue('区应急局');
  await expect(page.getByLabel('交办什么事')).toHaveValue('楼道杂物堆放整治');
  await expect(page.locator(answer)).toContainText('楼道杂物堆放整治');
});

test('what was taken back can be sent back, with the form filled in', async ({ page }) => {
  await page.goto('/handoffs/check/?department=bm-yingji&matter=sd-095&street=jd-nanhu');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'taken-back');
  await expect(page.getByRole('link', { name: '区委编办' })).toBeVisible();
  await page.getByRole('link', { name: /打印《未准入事项退回单》/ }).click();
  await expect(page.locator('[data-fill="department"]')).toHaveText('区应急局');
  await expect(page.locator('[data-fill="street"]')).toHaveText('南湖街道');
  await expect(page.locator('[data-fill="checked"]')).toContainText('上级已经收回');
});

test('what is not quite called so is asked back, and the slip keeps the words of the officer', async ({
  page,
}) => {
  await page.goto('/handoffs/check/?department=bm-shichang&matter=楼道杂物检查');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'which-matter');
  await expect(page.locator(answer)).toContainText('是不是下面这件事');
  await expect(page.locator(answer)).not.toContainText('可以退回');
  await expect(page.getByRole('link', { name: /退回单/ })).toHaveCount(0);
  await page.locator(answer).getByRole('link', { name: '楼道杂物堆放整治' }).click();
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'unlisted');
  await expect(page.locator(answer)).toContainText('您说的是“楼道杂物检查”');
  await page.getByRole('link', { name: /退回单/ }).click();
  await expect(page.locator('[data-fill="matter"]')).toHaveText(
    '楼道杂物检查（清单上叫“楼道杂物堆放整治”）',
  );
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: '都不是，清单里没有这件事' }).click();
  await expect(page.locator(answer)).toContainText('可以退回');
  await page.getByRole('link', { name: /退回单/ }).click();
  await expect(page.locator('[data-fill="matter"]')).toHaveText('楼道杂物检查');
});

test('the check says what is missing', async ({ page }) => {
  await page.goto('/handoffs/check/');
  await page.getByLabel('交办什么事').fill('楼道杂物堆放整治');
  await expect(page.locator('#handoff-answer')).toContainText('还没有填是哪个部门交办的');
  await page.getByLabel('交办什么事').fill('');
  await expect(page.locator('#handoff-answer')).toBeEmpty();
});

test('an admission ends by its date in the reader’s browser, in China’s time, with the network gone', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(new Date('2049-11-30T15:59:00Z'));
  await page.goto('/handoffs/check/?department=bm-zhzf&matter=jb-2026-004');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'in-force');
  await page.clock.setFixedTime(new Date('2049-11-30T16:00:00Z'));
  await context.setOffline(true);
  await page.getByLabel('哪个街道').selectOption('城东街道');
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'expired');
  await context.setOffline(false);
  await page.goto('/handoffs/jb-2026-004/');
  await expect(page.locator('.answer-line')).toContainText('已到期');
});

test('whatever is typed is found with the network gone, once the page has loaded', async ({
  page,
  context,
}) => {
  const loaded = ['handoff-words', 'variants', 'pinyin'].map((name) =>
    page.waitForEvent('requestfinished', (request) => request.url().endsWith(`/${name}.json`)),
  );
  await page.goto('/handoffs/check/');
  await Promise.all(loaded);
  await context.setOffline(true);
  for (const [department, matter] of [
    ['xfjydd', '樓道雜物'],
    ['消防隊', 'loudaozawu'],
    ['ｂｍ－ｔｏｎｇｊｉ', '有人上门问收入'],
  ] as const) {
    await page.getByLabel('哪个部门交办').fill(department);
    await page.getByLabel('交办什么事').fill(matter);
    await expect(page.locator(answer)).toHaveAttribute('data-answer', 'listed');
    await page.getByLabel('交办什么事').fill('');
    await expect(page.locator(answer)).toHaveCount(0);
  }
});

test('a name that several departments share is asked back', async ({ page }) => {
  await page.goto('/handoffs/check/?department=执法&matter=sd-037');
  await expect(page.locator('#handoff-answer')).toContainText('请选一个');
  await page.locator('#handoff-answer').getByRole('link', { name: '区综合执法局' }).click();
  await expect(page.locator(answer)).toHaveAttribute('data-answer', 'listed');
  await expect(page).toHaveURL('/handoffs/check/?department=bm-zhzf&matter=sd-037');
});

test('words that could not be loaded are not taken for a matter nobody knows', async ({
  page,
  faults,
}) => {
  await page.route('**/search/pinyin.json', (route) => route.abort());
  await page.goto('/handoffs/check/?department=bm-tongji&matter=jingjipucha');
  await expect(page.locator('#handoff-answer .notice')).toContainText('还没有加载好');
  await expect(page.locator(answer)).toHaveCount(0);
  // The page asks for the words to answer, and once more to have them at hand.
  await expect.poll(() => faults).toHaveLength(2);
  faults.splice(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the check says so, and the table of departments answers', async ({ page }) => {
    await page.goto('/handoffs/check/');
    await expect(page.locator('noscript > .notice')).toContainText('准入登记');
    await expect(page.getByRole('row', { name: /^区统计局/ })).toContainText(/\d+ 项/);
  });
});
