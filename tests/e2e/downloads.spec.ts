import { read, utils } from '@e965/xlsx';
import { expect, test } from '../site/site.ts';

test('the data page offers everything in one file, kept under its day, and each table in three forms', async ({
  page,
}) => {
  await page.goto('/data/');
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 ZIP' }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/^mingze-370799-\d{4}-\d{2}-\d{2}\.zip$/);
  await expect(page.getByRole('link', { name: '下载 SQLite' })).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '责任分工' }) });
  await expect(row.first().getByRole('link')).toHaveText(['责任分工', 'Excel', 'CSV', 'JSON']);
});

test('every form of a table leads to a file, and the workbook names what the CSV names', async ({
  page,
}) => {
  await page.goto('/data/duties/');
  const links = page.locator('#downloads a');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses.length).toBeGreaterThanOrEqual(7);
  for (const address of addresses)
    expect((await page.request.get(address ?? '')).status(), address ?? '').toBe(200);
  const book = read(await (await page.request.get('/data/xlsx/duties.xlsx')).body());
  const [first] = utils.sheet_to_json<Record<string, string>>(book.Sheets['责任分工'] ?? {});
  expect(first?.['单位']).not.toBe(first?.['单位（编号）']);
});

test('what changed since a day is one request', async ({ page }) => {
  const answer = await page.request.get('/api/v1/since/2026-11.json');
  const { records } = await answer.json();
  const since = records.filter(({ day }: { day: string }) => day >= '2026-11-29');
  expect(since.length).toBeGreaterThan(0);
  expect(since.length).toBeLessThan(records.length);
});
