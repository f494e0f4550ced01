import { describe, expect, test } from 'vitest';
import { stagesInOrder } from '../../../src/search/stage-order.ts';

const first = (typed: string, ...stages: string[]) =>
  stagesInOrder(
    stages.map((stage) => ({ stage, leads: [] })),
    typed,
  )[0]?.stage;

describe('the stage on the first line', () => {
  test.each([
    ['半夜炸街的摩托', '使用'],
    ['哪家店卖改装的摩托', '销售'],
    ['小厂子攒三轮车', '生产'],
  ])('of a vehicle, by what is told of it: %s → %s', (typed, stage) => {
    expect(first(typed, '生产', '销售', '使用')).toBe(stage);
  });

  test.each([
    ['想在楼顶立个广告牌，上哪批', '许可'],
    ['排水的手续怎么走', '许可'],
    ['饭店把油水往下水道里倒', '处罚'],
    ['洗车店的水流到街上', '日常监管'],
  ])('is the permit where one is asked for, and who acts where not: %s → %s', (typed, stage) => {
    expect(first(typed, '许可', '日常监管', '处罚')).toBe(stage);
  });

  test.each([
    ['雨越下越大，社区让搬吗', '救助'],
    ['院里的水排不出去', '处置'],
  ])('is where to go for those who have to leave: %s → %s', (typed, stage) => {
    expect(first(typed, '处置', '救助')).toBe(stage);
  });
});
