/** The words of published figures that do not come from their definitions. */
import type { Figure } from '../measures/figure.ts';
import type { Model } from '../model/model.ts';
import type { Measure } from '../tables/measures/define.ts';
import { longMonth } from './long-date.ts';

export const measureText = {
  title: '公开数字',
  titleOf: (measure: string): string => `公开数字：${measure}`,
  lead: '本站页面上的数字都从公开的表里数出来：每一个写明怎么数、数了哪些行，谁都可以重数一遍。',
  list: '全部数字',
  formula: '怎么数',
  asOf: (date: string): string => `截至 ${date}`,
  from: '数据表',
  rows: '数了哪些行',
  rowsOf: (count: number): string => `数进来的 ${count} 行`,
  /** Long lists of rows are not repeated whole on a page. */
  andMore: (count: number): string => `还有 ${count} 行，在 JSON 里。`,
  parts: '分开看',
  part: {
    body: '单位',
    year: '年',
    month: '月',
    domain: '领域',
    option: '类别',
    'body-year': '单位和年度',
  },
  value: '数字',
  denominator: '分母',
  unit: '单位',
  id: '编号',
  name: '指标',
  partColumn: '部分',
  nothing: '没有可数的',
  of: (count: number): string => `（共 ${count}）`,
  reported: '区里报告的数字',
  reportedNote: '区里在别处报告过的，照原样记下，不是本站数出来的，本站没有核算。',
  says: '报告的数字',
  source: '出处',
  policy: '本区定的数',
  policyNote: '数字里用到的期限和门槛，是本区自己定的，换一个就会数出别的数。',
  notSet: '没有设',
  setting: '设置里的名字',
  settingSays: '定的是什么',
  howCounted: '怎么数的',
  howOf: (name: string): string => `怎么数的：${name}`,
  download: '全部数字 CSV',
} as const;

/** `7 件`, `62.5 %`, or that there is nothing to count. */
export function valueText({ value }: Figure, { unit }: Measure): string {
  return value === undefined ? measureText.nothing : `${value} ${unit}`;
}

/** What a part of a measure is called. */
export function partName(model: Model, { by }: Measure, key: string): string {
  switch (by) {
    case 'body':
      return model.bodies.shortOf(key) ?? key;
    case 'body-year': {
      const [body = '', year = ''] = key.split('/');
      return `${model.bodies.shortOf(body) ?? body} ${year} 年`;
    }
    case 'domain':
      return model.domains.get(key).name;
    case 'year':
      return `${key} 年`;
    case 'month':
      return longMonth(key);
    default:
      return key;
  }
}
