/** What a browser prints, read back from the PDF it makes. */
import { expect, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

export interface Paper {
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

export async function printed(page: Page, address: string): Promise<Paper[]> {
  await page.goto(address);
  return printedAsItIs(page);
}

/** What would come out of the printer now. */
export async function printedAsItIs(page: Page): Promise<Paper[]> {
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

export const nothingCutOff = (papers: readonly Paper[]) =>
  expect(papers.flatMap(({ cutOff }) => cutOff)).toEqual([]);

/** The texts of elements as the page holds them, whatever is hidden on a screen. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map(bare).filter((text) => text !== '');
}
