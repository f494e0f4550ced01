import type { Duty } from '../../tables/index.ts';
import { at, type DataRow } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { nearest } from '../nearest.ts';
import { defineWholeRule } from '../rule.ts';

export const searchWordsSituation = defineWholeRule({
  id: 'search-words-situation',
  title: '检索词的适用情形是这件事有的，一种情形只写一行',
  why: '情形写得不一样，搜索就不知道这些词说的是哪一种情形，先显示的单位会错。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const duties = dutiesByItem(data);
    const first = new Map<string, DataRow>();
    for (const row of data.rows('search-words')) {
      const { item, condition } = row.values;
      const known = conditionsOf(duties.get(item));
      const earlier = first.get(`${item} ${condition}`);
      first.set(`${item} ${condition}`, earlier ?? row);
      if (condition !== undefined && !known.includes(condition))
        report({
          ...at(row, 'condition'),
          wrong: `不是 ${item} 的情形`,
          cure: cureOf(condition, known),
        });
      else if (earlier !== undefined)
        report({
          ...at(row, 'item'),
          wrong: `的这一种情形在第 ${earlier.line} 行已经写过`,
          cure: '把词语并到那一行，删去这一行',
        });
    }
  },
});

function cureOf(condition: string, known: readonly string[]): string {
  if (known.length === 0) return '这件事不分情形，空着';
  const near = nearest(condition, known);
  return near === undefined
    ? `改成责任分工里写的情形：${known.map((one) => `「${one}」`).join('、')}`
    : `应为「${near}」`;
}

function conditionsOf(duties: readonly DataRow<Duty>[] = []): string[] {
  return [...new Set(duties.flatMap(({ values }) => values.condition ?? []))];
}
