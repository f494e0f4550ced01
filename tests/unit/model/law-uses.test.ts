import { expect, test } from 'vitest';
import { usesByArticle, usesOf } from '../../../src/model/law-uses.ts';

const cited = [
  { record: 'bj-003', article: '第一百一十八条第二款' },
  { record: 'bj-003', article: '第八十一条第二款' },
  { record: 'bj-003', article: '第八十一条第一款' },
  { record: 'cd-2026-001', article: '第八十一条' },
  { record: 'cd-2026-001', article: '第九条' },
  { record: 'qz-0001', article: undefined },
];

test('each record comes once, its articles in the order of the law', () => {
  expect(usesOf(cited)).toEqual([
    {
      record: 'bj-003',
      articles: ['第八十一条第一款', '第八十一条第二款', '第一百一十八条第二款'],
    },
    { record: 'cd-2026-001', articles: ['第九条', '第八十一条'] },
    { record: 'qz-0001', articles: [] },
  ]);
});

test('each article tells who rests on it, once for all its paragraphs', () => {
  expect(usesByArticle(usesOf(cited))).toEqual([
    { article: '第九条', records: ['cd-2026-001'] },
    { article: '第八十一条', records: ['bj-003', 'cd-2026-001'] },
    { article: '第一百一十八条', records: ['bj-003'] },
  ]);
});
