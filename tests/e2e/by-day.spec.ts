/** What held on a day: asked for in the address, and found without script. */
import { expect, test } from '../site/site.ts';

test('a day leads to the version of the list that held, and a record to its own', async ({
  page,
}) => {
  await page.goto('on/');
  await page.locator('select[name=list]').selectOption({ label: '职责边界事项' });
  await page.getByLabel('哪一天').fill('2024-08-15');
  await page.getByRole('button', { name: '查看' }).click();
  const answer = page.locator('#by-day-answer');
  await expect(answer).toContainText('2024年8月15日，职责边界事项照着办的是自');
  await answer.getByRole('link').click();
  await expect(page.locator('h1')).toContainText('的清单');
  await expect(page).toHaveURL(/\/boundary\/at\/2024-0[1-8]-\d\d\/$/);

  await page.goto('on/?list=boundary-items&day=2049-12-31&record=bj-034');
  await expect(page.getByLabel('记录编号')).toHaveValue('bj-034');
  await expect(answer).toContainText('还没有到');
  await answer.getByRole('link').click();
  await expect(page).toHaveURL(/\/boundary\/bj-034\/at\/2049-06-01\/$/);
});

test('a day before everything, and a question without a day, are answered too', async ({
  page,
}) => {
  await page.goto('on/?list=rulings&day=2001-01-01');
  await expect(page.locator('#by-day-answer')).toContainText('以前没有公布过');
  await page.goto('on/?list=rulings&day=nonsense');
  await expect(page.locator('#by-day-answer')).toContainText('请写清是哪一天');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the periods of each list lead to what held', async ({ page }) => {
    await page.goto('on/');
    await expect(page.locator('form.by-day')).toBeHidden();
    await expect(page.locator('#no-past ~ ul')).toContainText('单位');
    await page.getByRole('link', { name: '职责边界事项' }).first().click();
    await page.locator('main th a').last().click();
    await expect(page.locator('h1')).toContainText('的清单');
  });
});
