/** Chinese that was read in the wrong encoding is told from Chinese. */
import { describe, expect, test } from 'vitest';
import { ungarbled } from '../../../src/check/garbled.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { districtBytes } from '../district.ts';

const read = (text: string, encoding: string) =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

/** Every text of the district that has a few Chinese characters. */
const texts = [...districtBytes()]
  .filter(([name]) => !name.startsWith('published/'))
  .flatMap(([name, bytes]) => loadBytes(name, bytes).rows.flatMap(({ cells }) => cells))
  .filter((text) => /\p{Script=Han}{3}/u.test(text));

test('no text of a district is taken for garbled', () => {
  expect(texts.length).toBeGreaterThan(2000);
  expect(texts.filter((text) => ungarbled(text) !== undefined)).toEqual([]);
});

describe.each(['gb18030', 'windows-1252'])('as %s', (encoding) => {
  const garbled = texts
    .map((text) => [text, read(text, encoding)] as const)
    // What was lost on the way is refused for its signs.
    .filter(([, wrong]) => !/[\uFFFD\p{Cc}]/u.test(wrong));

  test('what was lost nowhere is found, and said as it was', () => {
    expect(garbled.length).toBeGreaterThan(100);
    expect(garbled.filter(([text, wrong]) => ungarbled(wrong) !== text)).toEqual([]);
  });
});

test.each(['', '联通', '中国移动', 'CC BY 4.0', '琪玮路', '渑池路绾街', 'é', '鍖'])(
  '%s is a text like any other',
  (text) => expect(ungarbled(text)).toBeUndefined(),
);
