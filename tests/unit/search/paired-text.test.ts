import { expect, test } from 'vitest';
import { searchRecords } from '../../../src/search/documents.ts';
import { pairedText, textOfPairs } from '../../../src/search/paired-text.ts';
import { bigrams } from '../../../src/search/tokenize.ts';
import { baseModel } from '../helpers.ts';

test.each([
  ['楼上漏水', '楼上 上漏 漏水'],
  ['漏水。找谁', '漏水 。 找谁'],
  ['第 3号(a4纸)', '第 ␣ 3 号 ( a4 纸 )'],
  ['𠮷祥路', '𠮷祥 祥路'],
  ['', ''],
])('%s is cut into %s, and can be read again', (text, paired) => {
  expect(pairedText(text)).toBe(paired);
  expect(textOfPairs(paired)).toBe(text);
});

test('the words of a document are those a query is cut into, and its text is not lost', () => {
  const records = searchRecords(baseModel());
  expect(records.length).toBeGreaterThan(20);
  for (const { content } of records) {
    const words = new Set(pairedText(content).split(' '));
    expect(bigrams(content).filter((pair) => !words.has(pair))).toEqual([]);
    expect(textOfPairs(pairedText(content))).toBe(content);
  }
});
