import { SELF, WAYS } from '../../tables/evaluation.ts';
import type { Indicator } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

const ways = Object.values(WAYS);

export const indicatorScoredOneWay = defineWholeRule({
  id: 'indicator-scored-one-way',
  title: '一个指标要么由数据算，要么人工评；人工评的各种方式加起来是 100，不能只有自评',
  why: '两样都写，不知道照哪一样；只有自评，等于自己给自己打分。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('indicators')) {
      const fault = faultOf(row.values);
      if (fault !== undefined) report({ ...at(row, fault.key), ...fault.says });
    }
  },
});

function faultOf(indicator: Indicator) {
  const used = ways.find((key) => indicator[key] !== undefined);
  const sum = ways.reduce((whole, key) => whole + (indicator[key] ?? 0), 0);
  if (indicator.measure !== undefined) {
    if (used === undefined) return undefined;
    return {
      key: used,
      says: { wrong: '：这个指标由数据算，不用人评', cure: '空着这一格，或者去掉公开数字' },
    } as const;
  }
  if (sum !== 100)
    return {
      key: used ?? 'self',
      says: {
        wrong:
          used === undefined ? '等四种方式都空着，也没有写公开数字' : `等四种方式加起来是 ${sum}`,
        cure: '写上由哪一个公开数字来算，或者让四种方式加起来是 100',
      },
    } as const;
  if (indicator[WAYS[SELF]] === 100)
    return {
      key: WAYS[SELF],
      says: { wrong: '：只有自评', cure: '至少再用一种别人评的方式' },
    } as const;
  return indicator.direction === '越低越好'
    ? ({
        key: 'direction',
        says: { wrong: '：人工评的分都是越高越好', cure: '改成越高越好' },
      } as const)
    : undefined;
}
