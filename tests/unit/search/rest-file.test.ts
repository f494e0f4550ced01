import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundBy } from '../../../src/search/found-by.ts';
import { packRest } from '../../../src/search/instant-files.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { openRest, type RestFile, squeezeRest } from '../../../src/search/rest-file.ts';
import { squeeze, Unsqueezing } from '../../../src/search/squeeze.ts';
import { baseModel } from '../helpers.ts';

/** As the browser reads it, step by step. */
function read(squeezed: ReturnType<typeof squeeze>): string {
  const reading = new Unsqueezing(JSON.parse(JSON.stringify(squeezed)));
  while (reading.step());
  return reading.text;
}

test('a text that was squeezed is read as it was written', () => {
  const long = '楼上漏水;天花板滴水\n'.repeat(200);
  for (const text of ['', '水', '水水水水', long, '𠮷野家 "引号" \\ \t\f'])
    expect(read(squeeze(text))).toBe(text);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => read(squeeze(text)) === text));
  const characters = fc.constantFrom(...'水漏楼上电梯坏了没人管');
  fc.assert(
    fc.property(
      fc.string({ unit: characters, maxLength: 3000 }),
      (text) => read(squeeze(text)) === text,
    ),
  );
});

test('what usually follows takes one sign', () => {
  const { followers, others } = squeeze('漏水漏水漏水漏水');
  expect(followers).toHaveLength(8);
  expect(others.length).toBeLessThanOrEqual(3);
});

test('a text of more characters than can be told apart is refused', () => {
  const many = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  expect(() => squeeze(many)).toThrow();
});

test('the second file says all that it was made from', () => {
  const index = instantIndex(baseModel());
  for (const amount of [0, 5, 50]) {
    const rest = packRest({ index, ...foundBy(baseModel(), index) }, 'a', amount);
    const file = JSON.parse(JSON.stringify(squeezeRest(rest))) as RestFile;
    expect(openRest(file, read(file.texts))).toEqual(JSON.parse(JSON.stringify(rest)));
  }
});
