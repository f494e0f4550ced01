import { expect, searchFor, test } from '../site/site.ts';

test('an answer leads to the situation that the query tells of, and its page opens there', async ({
  page,
}) => {
  await searchFor(page, '去年交房的新房漏水，还在质保');
  const card = page.locator('.result[data-record="bj-001"]');
  const condition = card.locator('.result-branch .condition').first();
  await expect(condition).toHaveText('保修期内');
  await card.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/boundary\/bj-001\/#case-/);
  const situation = page.locator('.branch:target');
  await expect(situation.getByRole('heading')).toHaveText('保修期内');
  await expect(situation).toBeInViewport();
});

test('where the query tells of no situation, the page opens at its head', async ({ page }) => {
  await searchFor(page, 'bj-001');
  await page.locator('.result').first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/boundary\/bj-001\/$/);
});
