import { gzipSync } from 'node:zlib';
import { expect, test } from '../site/site.ts';
import { weights } from '../site/site-walk.ts';

test('a record page and its styles weigh at most 12 kB compressed', () => {
  expect(weights().size).toBeGreaterThan(50);
  expect([...weights()].filter(([, bytes]) => bytes > 12_000)).toEqual([]);
});

/** What a page that nobody has touched asks for may weigh so much, compressed; why it is not nothing stands in CONTRIBUTING. */
const UNTOUCHED = 3000;

for (const address of ['/boundary/bj-001/', '/street-duties/sd-001/', '/rulings/cd-2024-006/'])
  test(`${address} asks for two small scripts, and for nothing of the search or of its forms before it is used`, async ({
    page,
  }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    expect(bytes).toHaveLength(2);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(UNTOUCHED);
  });
