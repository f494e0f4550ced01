import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, takenAway, test } from '../site/site.ts';

test('the filter narrows the duties, and its choice is in the address', async ({ page }) => {
  await page.goto('/streets/jd-chengdong/?department=bm-zhujian');
  const visible = page.locator('.street-duties p[id]:visible');
  await expect(page.getByRole('status')).toContainText('符合条件的有');
  const all = await page.locator('.street-duties p[id]').count();
  const some = await visible.count();
  expect(some).toBeLessThan(all);
  await expect(visible.filter({ hasText: '区住建局' })).toHaveCount(some);

  await page.locator('select[name=responsibility]').selectOption({ label: '主体责任' });
  await expect(page).toHaveURL(/department=bm-zhujian&responsibility=main/);
  await expect(visible.locator('.tag-plain')).toHaveCount(0);
  expect(await visible.count()).toBeGreaterThan(0);
  await page.goBack();
  await expect(visible).toHaveCount(some);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(visible).toHaveCount(0);
  await expect(page.locator('#fields')).toBeVisible();
  await expect(page).toHaveURL(/\/streets\/jd-chengdong\/$/);
});

test('what the filter shows can be kept as a CSV, and no more', async ({ faults, page }) => {
  const take = await takenAway(page, '**/jd-chengdong.csv');
  await page.goto('/streets/jd-chengdong/');
  const button = page.getByRole('button', { name: '下载筛选出的 CSV' });
  await expect(button).toBeHidden();
  await page.getByLabel('部门').selectOption('bm-zhujian');
  await expect(button).toBeVisible();
  const shown = await page
    .locator('.street-duties p[id]:visible')
    .evaluateAll((rows) => rows.map(({ id }) => id));
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('城东街道全部职责（筛选）.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const whole = await (await page.request.get('/data/streets/jd-chengdong.csv')).text();
  const [kept, all] = [text, whole].map(
    (csv) =>
      Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data,
  );
  expect(kept).toEqual(all?.filter((row) => shown.includes(row['分工编号'] ?? '')));
  expect(kept?.length).toBe(shown.length);

  take(true);
  await button.click();
  await expect(page.getByRole('status')).toContainText('没有下载成功');
  expect(faults.splice(0)).toHaveLength(1);
});

test('what is typed finds a duty on the page of its field, and the field alone is fetched where one is chosen', async ({
  page,
}) => {
  await page.goto('/departments/bm-zhujian/');
  const fields = new Set<string>();
  page.on('request', (request) => {
    const [, field] = /\/(ly-[a-z]+)\/$/.exec(request.url()) ?? [];
    if (field !== undefined) fields.add(field);
  });
  await page.getByLabel('领域').selectOption({ index: 1 });
  const visible = page.locator('[data-apart] .street-duties > li:visible');
  await expect(visible.first()).toBeVisible();
  expect(fields.size).toBe(1);
  const name = (await visible.last().locator('a').first().textContent()) ?? '';
  await page.getByLabel('含有的字').fill(name);
  await expect(visible.filter({ hasText: name })).toHaveCount(await visible.count());
  await expect(page.getByRole('status')).toContainText(/符合条件的有 \d+ 项/);
  await page.getByLabel('含有的字').fill('这件事哪里也没有');
  await expect(page.getByRole('status')).toContainText('没有符合条件的');
});

test('the filter of changes looks through all of them, and a former anchor leads on to its change', async ({
  page,
}) => {
  await page.goto('/changes/?kind=%E6%96%B0%E5%A2%9E');
  const lines = page.locator('[data-apart] li[data-of]');
  await expect(page.getByRole('status')).toContainText('符合条件的有');
  const visible = page.locator('[data-apart] li[data-of]:visible');
  const some = await visible.count();
  expect(some).toBeGreaterThan(0);
  expect(await lines.count()).toBeGreaterThan(some);
  await expect(visible.filter({ hasText: /^新增/ })).toHaveCount(some);
  const id = await visible.last().getAttribute('id');
  await page.goto(`/changes/#${id}`);
  await expect(page).toHaveURL(`/changes/${id}/`);
});

test('paper has no box to filter with', async ({ page }) => {
  await page.goto('/laws/');
  await expect(page.locator('.list-filter')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.list-filter')).toBeHidden();
});

test('a long list lies folded until something is asked for', async ({ page }) => {
  await page.goto('/laws/');
  const laws = page.locator('details.fold li[data-of]');
  expect(await laws.count()).toBeGreaterThan(40);
  await expect(laws.locator(':visible')).toHaveCount(0);
  const name = (await laws.last().locator('a').textContent()) ?? '';
  await page.getByLabel('含有的字').fill(name);
  await expect(laws.filter({ hasText: name }).first()).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(laws.first()).toBeHidden();
});
