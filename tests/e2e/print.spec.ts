/** What a street prints: the card, the three lists and the manuals. */
import { nothingCutOff, printed, texts } from '../site/paper.ts';
import { expect, test } from '../site/site.ts';

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 900 }));

test('the card has a page for each field, and at most two fields need another', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-chengdong/card/');
  const fields = await texts(page, '.card thead tr:first-child');
  expect(fields.length).toBeGreaterThan(3);
  expect(papers.length).toBeLessThanOrEqual(fields.length + 2);
  for (const { text, width, height } of papers) {
    expect([width, height]).toEqual([595, 842]);
    expect(fields.filter((field) => text.startsWith(field))).toHaveLength(1);
  }
  expect(fields.filter((field) => !papers.some(({ text }) => text.startsWith(field)))).toEqual([]);
  nothingCutOff(papers);
  const cells = await texts(page, '.card tbody :is(th, td)');
  expect(cells.filter((cell) => !papers.some(({ text }) => text.includes(cell)))).toEqual([]);
});

test('the three lists print across, with their heads on every page and no row torn', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-chengdong/lists/');
  const heads = await texts(page, '.national thead');
  expect(heads).toHaveLength(3);
  for (const { text, width, height } of papers) {
    expect([width, height]).toEqual([842, 595]);
    expect(heads.filter((head) => text.includes(head))).toHaveLength(1);
  }
  nothingCutOff(papers);
  const rows = await texts(page, '.national tbody tr');
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !papers.some(({ text }) => text.includes(row)))).toEqual([]);
});

for (const matter of ['sd-001', 'sd-030', 'sd-100'])
  test(`the manual of ${matter} prints whole on A4`, async ({ page }) => {
    const papers = await printed(page, `/street-duties/${matter}/manual/`);
    expect(papers.length).toBeLessThanOrEqual(6);
    for (const { width, height } of papers) expect([width, height]).toEqual([595, 842]);
    nothingCutOff(papers);
    const all = papers.map(({ text }) => text).join('');
    const said = await texts(
      page,
      '.manual :is(h1, h2, h3, dt, dd, li, p, svg text):not(.print-hint)',
    );
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((text) => !all.includes(text))).toEqual([]);
    // A step is read on one page.
    const steps = await texts(page, '.manual ol > li');
    expect(steps.filter((step) => !papers.some(({ text }) => text.includes(step)))).toEqual([]);
  });
