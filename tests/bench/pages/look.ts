/** What a page is when it has been opened and nobody has touched it yet. */

import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

export interface Look {
  /** The page with its styles, compressed, in bytes. */
  readonly weight: number;
  /** The scripts that it asks for by itself, compressed, in bytes, one by one. */
  readonly scripts: readonly number[];
  readonly elements: number;
  /** On a phone, in pixels. */
  readonly height: number;
}

const PHONE = { width: 390, height: 844 };

export async function lookAt(browser: Browser, address: string): Promise<Look> {
  const page = await browser.newPage({ viewport: PHONE });
  const bytes = { document: [] as number[], stylesheet: [] as number[], script: [] as number[] };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type !== 'document' && type !== 'stylesheet' && type !== 'script') return;
    reading.push(response.body().then((body) => void bytes[type].push(gzipSync(body).length)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  const { elements, height } = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    height: document.documentElement.scrollHeight,
  }));
  await page.close();
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    weight: sum(bytes.document) + sum(bytes.stylesheet),
    scripts: bytes.script,
    elements,
    height,
  };
}
