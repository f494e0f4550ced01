import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesAt, numberOf } from '../../../src/intake/articles.ts';
import { ARTICLE, inChinese } from '../../../src/tables/article.ts';
import { runs } from '../property.ts';

describe('articles are read however they are written', () => {
  test.each([
    ['第二十二条第一款：从事', ['第二十二条第一款'], 8],
    ['第23条', ['第二十三条'], 4],
    ['第三条第6款', ['第三条第六款'], 6],
    ['第一百〇三条', ['第一百零三条'], 6],
    ['第一百三十三条之一第一款第（二）项', ['第一百三十三条之一第一款第（二）项'], 17],
    ['第十条至第十三条', ['第十条', '第十一条', '第十二条', '第十三条'], 8],
    ['第10-13条', ['第十条', '第十一条', '第十二条', '第十三条'], 7],
    ['第十二、十三条规定', ['第十二条', '第十三条'], 7],
    ['第十八条、二十条', ['第十八条', '第二十条'], 8],
    ['第三条 第一款、第二款', ['第三条第一款', '第三条第二款'], 11],
    ['第五条第一、二款', ['第五条第一款', '第五条第二款'], 8],
    ['第三条第（一）、（三）项', ['第三条第（一）项', '第三条第（三）项'], 12],
    ['第三条第(二)(三)项', ['第三条第（二）项', '第三条第（三）项'], 11],
    ['第三条第一项至第三项', ['第三条第（一）项', '第三条第（二）项', '第三条第（三）项'], 10],
    ['第三条第一项和第五条', ['第三条第（一）项', '第五条'], 10],
    ['第二十条第一款第一项第二目', ['第二十条第一款第（一）项'], 13],
  ])('%s', (text, articles, length) => {
    expect(articlesAt(text)).toMatchObject({ articles, length });
  });

  test.each([
    ['第三条：（一）擅自', 3],
    ['第三条（一）擅自', 3],
    ['第五条，三个以上', 3],
    ['第八条 十日内', 3],
    ['第四十四条、第四十五条，违反', 11],
  ])('what follows is none of them: %s', (text, length) => {
    expect(articlesAt(text)?.length).toBe(length);
  });

  test.each(['第二章', '本法第三条', '三个以上', '（一）擅自', ''])('none in %j', (text) => {
    expect(articlesAt(text)).toBeUndefined();
  });
});

test('a range is one that was written, whatever it holds', () => {
  expect(articlesAt('第十条至第十三条、第二十条')?.written).toBe(2);
});

test('every article comes back as our tables write it, from words and from digits', () => {
  const step = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1999 }), step, step, (article, paragraph, item) => {
      const written = (said: (number: number) => string) =>
        [
          `第${said(article)}条`,
          paragraph === undefined ? '' : `第${said(paragraph)}款`,
          item === undefined ? '' : `第（${said(item)}）项`,
        ].join('');
      const expected = written(inChinese);
      expect(expected).toMatch(new RegExp(`^${ARTICLE}$`));
      for (const text of [expected, written(String)])
        expect(articlesAt(`${text}：违反本法第九条的`)).toMatchObject({
          ...{ articles: [expected], written: 1, length: text.length },
        });
    }),
    runs(300),
  );
});

test('numbers are read as they are said', () => {
  for (let number = 1; number < 10_000; number += 7)
    expect(numberOf(inChinese(number))).toBe(number);
  expect(['一〇五', '十二', '两', '210'].map(numberOf)).toEqual([105, 12, 2, 210]);
});
