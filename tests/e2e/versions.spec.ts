import { expect, test } from '../site/site.ts';

const RULING = '/rulings/cd-2024-004/';
const THEN = '谈成的写成调解协议';

test.use({ javaScriptEnabled: false });

test('a former version of a ruling says first that it is not in force, and leads to the one that is', async ({
  page,
}) => {
  await page.goto(`${RULING}at/2024-07-15/`);
  await expect(page.locator('.notice').first()).toContainText('这不是现行版本');
  await expect(page.locator('article')).not.toContainText(THEN);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`${RULING}$`),
  );
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await page.getByRole('link', { name: '看现行版本' }).click();
  await expect(page).toHaveURL(new RegExp(`${RULING}$`));
  await expect(page.locator('article')).toContainText(THEN);
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
});

test('two versions of a ruling that follow one another are compared, finding by finding', async ({
  page,
}) => {
  await page.goto(`${RULING}at/2024-07-15/`);
  await page
    .getByRole('listitem')
    .filter({ hasText: '2026年1月1日起' })
    .getByRole('link', { name: '与上一版比较' })
    .click();
  await expect(page).toHaveURL(/compare\/2024-07-15\/2026-01-01\/$/);
  await expect(page.locator('.comparison .group')).toContainText('人民调解委员会');
  await expect(page.locator('.comparison ins')).toContainText(THEN);
});

test('the list of rulings leads to the list of a former day, and that to the versions of that day', async ({
  page,
}) => {
  await page.goto('/rulings/');
  await page.getByText('2026年（').click();
  await page.getByRole('link', { name: '2026年2月10日' }).click();
  await expect(page.locator('h1')).toContainText('2026年2月10日的清单');
  await page
    .getByRole('link', { name: '关于房屋渗漏类事项职责划分的总体意见', exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`${RULING}at/2026-01-01/$`));
});
