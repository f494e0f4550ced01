/** How much paper the lists of the example take. */
import { printed, texts } from '../site/paper.ts';
import { expect, test } from '../site/site.ts';

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 900 }));

test('the card of a whole street takes two sheets', async ({ page }) => {
  const papers = await printed(page, '/streets/jd-dongguan/card/');
  expect(papers.length).toBeLessThanOrEqual(2);
  expect((await texts(page, '.card li')).length).toBeGreaterThan(100);
});

test('the booklet has a page for each field, and at most two fields need another', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-dongguan/booklet/');
  const fields = await texts(page, '.booklet thead tr:first-child');
  expect(fields.length).toBeGreaterThan(10);
  expect(papers.length).toBeLessThanOrEqual(fields.length + 2);
});

test('a row of the three lists takes a sixth of a page at most, the long ones and the short ones together', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-dongguan/lists/');
  const rows = await texts(page, '.national tbody tr');
  expect(rows.length).toBeGreaterThan(150);
  expect(papers.length).toBeLessThanOrEqual(rows.length / 6);
});
