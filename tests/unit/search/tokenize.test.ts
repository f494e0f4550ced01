import { expect, test } from 'vitest';
import { bigrams, characters, normalize } from '../../../src/search/tokenize.ts';

test('wide, narrow, upper and lower case are one', () => {
  expect(normalize('ＫＴＶ噪音ＡＢ１２')).toBe('ktv噪音ab12');
  expect(normalize('ｶﾗｵｹ①')).toBe('カラオケ1');
});

test('Chinese is cut into every pair of neighbours, Latin and digits into words', () => {
  expect(bigrams('楼上漏水')).toEqual(['楼上', '上漏', '漏水']);
  expect(bigrams('5G基站')).toEqual(['5g', '基站']);
  expect(bigrams('拨打12345热线')).toEqual(['拨打', '12345', '热线']);
});

test('no pair is made across punctuation, and a single character stands alone', () => {
  expect(bigrams('油烟，噪声')).toEqual(['油烟', '噪声']);
  expect(bigrams('水')).toEqual(['水']);
  expect(bigrams('，。!')).toEqual([]);
});

test('characters are the Chinese ones, normalised', () => {
  expect(characters('A楼 1 层')).toEqual(['楼', '层']);
});
