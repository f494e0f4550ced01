import { expect, test } from '../site/site.ts';

const note = '[data-turns]';

test('a page that was not made anew says so at its top from the day on which it turns, and not before', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2049-05-31T15:59:00Z'));
  await page.goto('/boundary/bj-034/');
  await expect(page.locator(note)).toContainText('以上写到2049年5月31日为止');
  await page.clock.setFixedTime(new Date('2049-05-31T16:00:00Z'));
  await page.reload();
  await expect(page.locator(`h1 + ${note}`)).toContainText('网页还没有更新');
});

test('a site that nobody made anew for days says so, and a healthy one does not', async ({
  page,
}) => {
  const stale = page.getByText('天没有更新');
  const asked = () => page.waitForResponse('**/search/state.json');
  const [told] = await Promise.all([asked(), page.goto('/boundary/')]);
  const { built }: { built: string } = await told.json();
  const after = (days: number) => new Date(Date.parse(`${built}T04:00:00Z`) + days * 86_400_000);
  await page.clock.setFixedTime(after(3));
  await Promise.all([asked(), page.goto('/boundary/')]);
  await expect(stale).toHaveCount(0);
  await page.clock.setFixedTime(after(4));
  await page.goto('/boundary/');
  await expect(stale).toHaveText(/^这个网站已经 4 天没有更新/);
});
