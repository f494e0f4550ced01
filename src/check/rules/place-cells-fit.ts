import { COMMUNITY_KINDS, isCommunity, ROAD } from '../../tables/communities.ts';
import type { Community } from '../../tables/index.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

type Cell = 'street' | 'community' | 'side' | 'numbers' | 'since' | 'before';

export const placeCellsFit = defineWholeRule({
  id: 'place-cells-fit',
  title: '社区和村填归属街道，小区和路段填归属社区，路侧和门牌只在路段填',
  why: '街道只写在社区上，小区和路段跟着社区走，一处地方才不会归两个街道，也不会没有街道。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('communities')) {
      const { needed, unwanted } = cellsOf(row.values);
      if (row.values[needed] === undefined)
        report({
          ...at(row, needed),
          wrong: `：${row.values.kind}没有写归哪里`,
          cure:
            needed === 'street'
              ? '填归哪个街道、镇或者乡的简称'
              : `填它归的${COMMUNITY_KINDS.join('或者')}的编号`,
        });
      for (const key of unwanted)
        if (row.values[key] !== undefined)
          report({ ...at(row, key), wrong: `不能写在${row.values.kind}上`, cure: cureOf(key) });
    }
  },
});

/** What a row of its kind must have, and what it must not. */
function cellsOf(place: Community): { needed: Cell; unwanted: readonly Cell[] } {
  if (isCommunity(place)) return { needed: 'street', unwanted: ['community', 'side', 'numbers'] };
  const road: readonly Cell[] = place.kind === ROAD ? [] : ['side', 'numbers'];
  return { needed: 'community', unwanted: ['street', 'since', 'before', ...road] };
}

function cureOf(key: Cell): string {
  if (key === 'side' || key === 'numbers')
    return `空着；是一段路的，「类别」填「${ROAD}」，名称写路名`;
  if (key === 'community') return '空着，写归属街道就行';
  return '空着，写在它归的社区那一行，它跟着社区走';
}
