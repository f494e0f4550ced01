import { expect, test } from 'vitest';
import {
  readCitations,
  readReference,
  splitPhrases,
  splitWords,
} from '../../../src/tables/cell.ts';

test('words are separated by both semicolons and by the enumeration comma', () => {
  expect(splitWords('甲;乙； 丙、丁')).toEqual(['甲', '乙', '丙', '丁']);
});

test('phrases keep their enumeration commas', () => {
  expect(splitPhrases('屋面、外墙漏水；窗边渗水')).toEqual(['屋面、外墙漏水', '窗边渗水']);
});

test('the mark of a historical reference is taken off the name', () => {
  expect(readReference('区房管局（历史引用）')).toEqual({ target: '区房管局', historical: true });
  expect(readReference('区住建局')).toEqual({ target: '区住建局', historical: false });
});

test('a citation is a law and, where given, an article', () => {
  const [law, article] = ['fl-daqi', '第八十一条'];
  expect(readCitations('fl-daqi#第八十一条')).toEqual([{ law, article }]);
  expect(readCitations('fl-daqi')).toEqual([{ law, article: undefined }]);
  expect(readCitations('fl-daqi#第八十一条（历史引用）')).toEqual([{ law, article }]);
  expect(readCitations('fl-daqi#第八十一条、第九条（待核）')).toEqual([
    { law, article, confidence: '待核' },
    { law, article: '第九条', confidence: '待核' },
  ]);
});
