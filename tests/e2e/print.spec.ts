/** What a street prints: the card, the three lists and the manuals. */
import { nothingCutOff, printed, printedAsItIs, texts } from '../site/paper.ts';
import { expect, test } from '../site/site.ts';

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 900 }));

test('the card takes two sheets at most and names every matter of the street', async ({ page }) => {
  const papers = await printed(page, '/streets/jd-chengdong/card/');
  expect(papers.length).toBeLessThanOrEqual(2);
  for (const { width, height } of papers) expect([width, height]).toEqual([595, 842]);
  nothingCutOff(papers);
  const matters = await texts(page, '.card li');
  expect(matters.length).toBeGreaterThan(10);
  expect(matters.filter((matter) => !papers.some(({ text }) => text.includes(matter)))).toEqual([]);
  await page.goto('/streets/jd-chengdong/booklet/');
  expect(await texts(page, '.card li a')).toEqual([]);
  const inBooklet = await texts(page, '.booklet tbody th > a');
  const { length } = matters;
  expect(new Set(inBooklet).size).toBe(length);
});

test('the booklet has a page for each field, and at most two fields need another', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-chengdong/booklet/');
  const fields = await texts(page, '.booklet thead tr:first-child');
  expect(fields.length).toBeGreaterThan(3);
  expect(papers.length).toBeLessThanOrEqual(fields.length + 2);
  for (const { text, width, height } of papers) {
    expect([width, height]).toEqual([595, 842]);
    expect(fields.filter((field) => text.startsWith(field))).toHaveLength(1);
  }
  expect(fields.filter((field) => !papers.some(({ text }) => text.startsWith(field)))).toEqual([]);
  nothingCutOff(papers);
  const cells = await texts(page, '.booklet tbody :is(th, td)');
  expect(cells.filter((cell) => !papers.some(({ text }) => text.includes(cell)))).toEqual([]);
});

test('no sheet ends with a heading, and none has a foot alone', async ({ page }) => {
  for (const address of [
    '/boundary/bj-001/',
    '/boundary/bj-066/',
    '/street-duties/sd-001/',
    '/street-duties/sd-001/manual/',
    '/boundary/',
    '/handoffs/',
    '/rulings/cd-2024-001/',
    '/evaluation/satisfaction/',
    '/tasks/rw-0101/',
  ]) {
    const papers = await printed(page, address);
    const headings = await texts(page, 'main :is(h1, h2, h3, .group):not(.visually-hidden)');
    const parted = papers
      .slice(0, -1)
      .filter(({ text }) => headings.some((one) => text.endsWith(one)));
    expect(
      parted.map(({ text }) => text.slice(-30)),
      address,
    ).toEqual([]);
    // What stands at the foot of a screen stands on the first sheet, and never makes another.
    for (const foot of await texts(page, '.site-footer p'))
      for (const { text } of papers.slice(1))
        expect(text.includes(foot), `${address}: ${text}`).toBe(false);
  }
});

test('what stands below a page on the screen is told apart at the head of its first sheet', async ({
  page,
}) => {
  const [first] = await printed(page, '/boundary/bj-001/');
  const facts = await texts(page, '.site-footer p');
  expect(facts.length).toBeGreaterThan(1);
  expect(first?.text).toContain(facts.join('|'));
});

test('wherever a sheet ends, the name under a ruling has the last of its text on its own', async ({
  page,
}) => {
  await page.goto('/rulings/cd-2024-001/');
  const [signed = ''] = await texts(page, '.document-date');
  const last = (await texts(page, '.document .citations li')).at(-1) ?? '';
  expect(last).not.toBe('');
  const sheets = new Set<number>();
  // Further and further down, until it has come to the next sheet.
  for (let down = 0; down < 270 && sheets.size < 2; down += 9) {
    await page.locator('.document h1').evaluate((title, space) => {
      title.style.marginTop = `${space}mm`;
    }, down);
    const papers = await printedAsItIs(page);
    const own = papers.findIndex(({ text }) => text.includes(signed));
    sheets.add(own);
    expect(papers[own]?.text, `${down} mm`).toContain(last);
  }
  expect(sheets.size).toBeGreaterThan(1);
});

test('a chart too high for a sheet is drawn smaller, and stands under its heading', async ({
  page,
}) => {
  await page.goto('/evaluation/satisfaction/');
  const chart = page.locator('.chart svg').last();
  const heading = (await texts(page, 'section:has(.chart) h2')).at(-1) ?? '';
  const words = (await chart.locator('text').allTextContents()).filter((text) => text.length > 2);
  await chart.evaluate((drawing) => {
    const [, , width] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
    drawing.setAttribute('viewBox', `0 0 ${width} ${(width ?? 0) * 3}`);
    drawing.removeAttribute('height');
  });
  const papers = await printedAsItIs(page);
  const own = papers.find(
    ({ text }) => text.includes(heading) && text.includes(words[0] ?? heading),
  );
  expect(own).toBeDefined();
});

test('the form to send a task back is one sheet', async ({ page }) => {
  const papers = await printed(page, '/handoffs/return/');
  expect(papers).toHaveLength(1);
  nothingCutOff(papers);
});

test('on paper no tag is larger than the words beside it', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of [
    '/street-duties/sd-001/manual/',
    '/boundary/bj-001/',
    '/streets/jd-chengdong/card/',
  ]) {
    await page.goto(address);
    const larger = await page.locator('main .tag').evaluateAll((tags) => {
      const size = (of: Element | null) =>
        Number.parseFloat(getComputedStyle(of ?? document.body).fontSize);
      return tags.filter((tag) => size(tag) >= size(tag.parentElement)).map((tag) => tag.outerHTML);
    });
    expect(larger, address).toEqual([]);
  }
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

test('the manual of a matter prints whole on A4', async ({ page }) => {
  for (const matter of ['sd-001', 'sd-030', 'sd-100'])
    await test.step(matter, async () => {
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
});
