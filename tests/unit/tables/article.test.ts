import { expect, test } from 'vitest';
import {
  articlesMeant,
  inChinese,
  inOrderOfLaw,
  wholeArticle,
} from '../../../src/tables/article.ts';
import { citationsKind } from '../../../src/tables/kinds/citations.ts';

test('numbers are said in Chinese', () => {
  const said = [1, 10, 12, 20, 81, 100, 101, 110, 119, 1254, 1057].map(inChinese);
  expect(said.join(' ')).toBe(
    '一 十 十二 二十 八十一 一百 一百零一 一百一十 一百一十九 一千二百五十四 一千零五十七',
  );
});

test('what is meant by articles written otherwise', () => {
  expect(articlesMeant('第12、14条')).toBe('第十二条、第十四条');
  expect(articlesMeant('81条')).toBe('第八十一条');
  expect(articlesMeant('第十二条和第十四条第2款')).toBe('第十二条、第十四条第二款');
  expect(articlesMeant('第291条之2')).toBe('第二百九十一条之二');
  expect(articlesMeant('有关条款')).toBeUndefined();
});

test('the refusal shows the corrected cell, where it is clear what is meant', () => {
  const refusal = (cell: string) => {
    const { schema } = citationsKind.sample();
    return schema.safeParse(cell).error?.issues[0]?.message ?? '';
  };
  expect(refusal('fg-wuye;fl-daqi#第12、14条')).toContain(
    '这一格应写成「fg-wuye;fl-daqi#第十二条、第十四条」',
  );
  expect(refusal('fl-daqi第119条（待核）')).toContain('「fl-daqi#第一百一十九条（待核）」');
  expect(refusal('《大气污染防治法》第八十一条')).toContain('例如');
  expect(refusal('fl-daqi#第一条;fl-daqi#第一条、第二条')).toContain('重复的是「fl-daqi#第一条」');
});

test('a cell is written as it was read, an article a citation', () => {
  const { kind, schema } = citationsKind.sample();
  const read = schema.parse('fl-daqi#第九条、第十条（待核）;fg-wuye');
  expect(kind.write(read)).toBe('fl-daqi#第九条（待核）;fl-daqi#第十条（待核）;fg-wuye');
  expect(schema.parse(kind.write(read))).toEqual(read);
});

test('articles stand in the order of their law, whatever their number is written with', () => {
  const inLaw = [
    '第九条',
    '第十条',
    '第十条之一',
    '第十九条',
    '第八十一条',
    '第八十一条第一款',
    '第八十一条第二款第（三）项',
    '第八十一条第十款',
    '第一百零五条',
    '第一百一十八条',
    '第一千零五十七条',
  ];
  expect(inLaw.toReversed().sort(inOrderOfLaw)).toEqual(inLaw);
  for (let number = 1; number < 1300; number += 1)
    expect(inOrderOfLaw(`第${inChinese(number)}条`, `第${inChinese(number + 1)}条`)).toBeLessThan(
      0,
    );
});

test('an article is known without its paragraph', () => {
  expect(wholeArticle('第八十一条第二款第（三）项')).toBe('第八十一条');
  expect(wholeArticle('第二百九十一条之二第一款')).toBe('第二百九十一条之二');
  expect(wholeArticle('第九条')).toBe('第九条');
});
