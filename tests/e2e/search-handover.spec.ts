import { expect, test } from '../site/site.ts';

const asked = '流动摊贩在广场摆摊';
const [evening, midnight] = ['2049-05-31T15:59:00Z', '2049-05-31T16:00:00Z'];

for (const [at, first, told] of [
  [evening, 'bm-zhzf', '牵头区综合执法局（自 2049年6月1日 起由街道办事处牵头）'],
  [midnight, 'jd-jiedao', '牵头街道办事处（自 2049年6月1日 起，以前由区综合执法局牵头）'],
] as const)
  test(`the first line of an announced change names who leads and who then, as of ${at}`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(at));
    await page.goto(`/search/?q=${encodeURIComponent(asked)}`);
    const card = page.locator('.result').first();
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(card).toHaveAttribute('data-record', 'bj-034');
    await expect(card).toHaveAttribute('data-first', first);
    await expect(card.locator('dl > div').first()).toHaveText(told);

    await page.goto('/boundary/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(asked);
    const same = dialog.locator('.result[data-record="bj-034"]');
    await expect(same).toHaveAttribute('data-first', first);
    await expect(same.locator('dl > div').first()).toHaveText(told);
  });
