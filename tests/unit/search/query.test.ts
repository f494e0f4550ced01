import { describe, expect, test } from 'vitest';
import { understand, type Vocabulary } from '../../../src/search/query.ts';

const vocabulary: Vocabulary = {
  synonyms: [
    ['噪音', ['噪声']],
    ['违建', ['违法建设', '私搭乱建']],
  ],
  streets: [
    ['jd-dong', ['东街街道', '东街办']],
    ['jd-xi', ['西街街道']],
  ],
};
const coreOf = (typed: string) => understand(typed, vocabulary).core;

describe('the core of a query', () => {
  test.each([
    ['楼上漏水归谁管？', '楼上漏水'],
    ['请问工地太吵应该找哪个部门', '工地太吵'],
    ['  油烟  投诉  ', '油烟'],
    ['网吧', '网吧'],
    ['ＫＴＶ太吵怎么办', 'ktv太吵'],
    ['“违建”，找谁', '违建'],
    ['路灯不亮打哪个电话', '路灯不亮'],
    ['恳请领导尽快解决工地太吵，严重影响居民生活', '工地太吵'],
    ['电梯总坏，存在安全隐患，打了好几次电话都没人处理', '电梯总坏'],
    ['安全隐患排查', '安全隐患排查'],
    ['楼道灯不亮，物业不管社区也说没办法', '楼道灯不亮'],
    ['政府采购', '政府采购'],
    ['物业不管', '物业不管'],
    ['物业不管卫生', '物业不管卫生'],
    // Names of estates and buildings in front, and what only looks like one.
    ['阳光花园小区业主乱停车', '小区业主乱停车'],
    ['请问山水华庭餐馆油烟乱排找谁', '餐馆油烟乱排'],
    ['东街街道锦绣家园路灯不亮', '路灯不亮'],
    ['龙腾大厦电梯停运', '电梯停运'],
    ['阳光花园', '阳光花园'],
    ['小区花园被占', '小区花园被占'],
    ['屋顶花园漏水', '屋顶花园漏水'],
    ['开发商说好的花园没有了', '开发商说好的花园没有了'],
    ['老旧小区加装电梯', '老旧小区加装电梯'],
    ['长租公寓倒闭', '长租公寓倒闭'],
    ['“阳光花园小区”', '阳光花园小区'],
  ])('of %s is %s', (typed, core) => {
    expect(coreOf(typed)).toBe(core);
  });

  test('is the whole text when next to nothing else is left', () => {
    expect(coreOf('谁负责')).toBe('谁负责');
    expect(coreOf('电找谁')).toBe('电找谁');
  });

  test('is empty only for an empty query', () => {
    expect(understand('  ', vocabulary)).toEqual({
      typed: '',
      core: '',
      exact: false,
      synonyms: [],
      streets: [],
    });
  });
});

test('synonyms stand for every term in the core', () => {
  expect(understand('违建噪音', vocabulary).synonyms).toEqual([
    { term: '噪音', means: ['噪声'] },
    { term: '违建', means: ['违法建设', '私搭乱建'] },
  ]);
  expect(understand('油烟', vocabulary).synonyms).toEqual([]);
});

describe('streets', () => {
  test('are recognised by any of their names and taken out of the core', () => {
    expect(understand('东街办焚烧垃圾', vocabulary)).toMatchObject({
      streets: ['jd-dong'],
      core: '焚烧垃圾',
    });
  });

  test('may be several', () => {
    expect(understand('东街街道和西街街道', vocabulary).streets).toEqual(['jd-dong', 'jd-xi']);
  });

  test('alone remain as the core', () => {
    expect(understand('西街街道', vocabulary)).toMatchObject({
      streets: ['jd-xi'],
      core: '西街街道',
    });
  });
});

test('what was typed is kept for the search box', () => {
  expect(understand(' 楼上漏水？ ', vocabulary).typed).toBe('楼上漏水？');
});

test('what stands in quotation marks is meant word for word, asking words and street names included', () => {
  const quoted = understand('“东关街道谁负责”', {
    synonyms: [],
    streets: [['jd-dongguan', ['东关街道']]],
  });
  expect(quoted).toMatchObject({ core: '东关街道谁负责', exact: true, streets: [] });
  expect(understand('谁负责', { synonyms: [], streets: [] }).exact).toBe(false);
});
