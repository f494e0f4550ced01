import { expect, test } from 'vitest';
import { quality } from '../../../src/model/quality.ts';
import { qualityText } from '../../../src/words/quality-text.ts';
import { baseModel } from '../helpers.ts';

test('the report says how far duties rest on the law, and how closely it is cited', () => {
  const model = baseModel({
    file: 'duties.csv',
    from: '处罚没有证明的夜间施工,fl-zaosheng#第七十七条,',
    to: '处罚没有证明的夜间施工,fl-zaosheng;fl-daqi#第一百一十五条（待核）,',
  });
  const { duties } = model.announced.tables;
  const { basis } = quality(model, 180);
  expect(basis.dutiesWithBasis).toEqual({
    part: duties.filter(({ laws }) => laws.length > 0).length,
    of: duties.length,
  });
  const before = quality(baseModel(), 180).basis;
  expect(basis.citationsWithArticle).toEqual({
    part: before.citationsWithArticle.part,
    of: before.citationsWithArticle.of + 1,
  });
  expect(basis.unverified).toBe(1);
  expect(qualityText(quality(model, 180))).toContain('标明待核的引用：1');
});
