/** What a street prints: the card, the three lists and the manuals, read back from the PDF a browser makes of them. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from './site.ts';

interface Paper {
  readonly width: number;
  readonly height: number;
  /** Everything on the page in the order of the document, without white space. */
  readonly text: string;
  /** Texts that reach over the edge. */
  readonly cutOff: readonly string[];
}

/** A PDF may hold a radical where the page has the character that looks like it; Unicode unites only some of them. */
const RADICALS = new Map(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);
/** Without white space and the arrows that only the style adds. */
const bare = (text: string) =>
  Array.from(
    text.normalize('NFKC').replaceAll(/[\s→]/g, ''),
    (one) => RADICALS.get(one) ?? one,
  ).join('');

async function printed(page: Page, address: string): Promise<Paper[]> {
  await page.goto(address);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const papers: Paper[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const cutOff = runs.filter(({ transform: [, , , , x, y], width: across }) => {
      return x < 0 || y < 0 || x + across > width || y > height;
    });
    papers.push({
      width: Math.round(width),
      height: Math.round(height),
      text: bare(runs.map(({ str }) => str).join('')),
      cutOff: cutOff.map(({ str }) => str),
    });
  }
  return papers;
}

const nothingCutOff = (papers: readonly Paper[]) =>
  expect(papers.flatMap(({ cutOff }) => cutOff)).toEqual([]);

/** The texts of elements as the page holds them, whatever is hidden on a screen. */
async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map(bare).filter((text) => text !== '');
}

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 900 }));

test('the card has a page for each field, and at most two fields need another', async ({
  page,
}) => {
  const papers = await printed(page, '/streets/jd-dongguan/card/');
  const fields = await texts(page, '.card thead tr:first-child');
  expect(fields.length).toBeGreaterThan(10);
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
  const papers = await printed(page, '/streets/jd-dongguan/lists/');
  const heads = await texts(page, '.national thead');
  expect(heads).toHaveLength(3);
  for (const { text, width, height } of papers) {
    expect([width, height]).toEqual([842, 595]);
    expect(heads.filter((head) => text.includes(head))).toHaveLength(1);
  }
  nothingCutOff(papers);
  const rows = await texts(page, '.national tbody tr');
  expect(rows.length).toBeGreaterThan(150);
  // On paper a row takes a sixth of a page at most, the long ones and the short ones together.
  expect(papers.length).toBeLessThanOrEqual(rows.length / 6);
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
