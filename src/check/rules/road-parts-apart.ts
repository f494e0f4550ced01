import { meet, readHouseNumbers } from '../../tables/house-numbers.ts';
import type { Community } from '../../tables/index.ts';
import { at } from '../data.ts';
import { communityOf, isRoad, standingPlaces } from '../places.ts';
import { defineWholeRule } from '../rule.ts';

export const roadPartsApart = defineWholeRule({
  id: 'road-parts-apart',
  title: '同一条路的各段不重叠',
  why: '一个门牌归两个社区，就归了两个街道；界路要按路侧或者门牌分开。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const roads = standingPlaces(data).filter(({ values }) => isRoad(values));
    for (const parts of Map.groupBy(roads, ({ values }) => values.name).values()) {
      for (const [order, row] of parts.entries()) {
        const before = parts.slice(0, order);
        const other = before.find(({ values }) => overlap(row.values, values));
        if (other === undefined) continue;
        const { id, side = '', numbers = '' } = other.values;
        const part = `${side}${numbers}` || '整条路';
        report({
          ...at(row, row.values.numbers === undefined ? 'name' : 'numbers'),
          wrong: `与 ${id}（${part}，归${communityOf(data, other.values)?.name ?? '未知的社区'}）重叠`,
          cure: '两段用同一种办法分开：都写不同的路侧，或者都写不相交的门牌范围',
        });
      }
    }
  },
});

/** Whether a house may stand in both parts: a part that names no side has both, one without numbers has all. */
function overlap(left: Community, right: Community): boolean {
  const sides = left.side === undefined || right.side === undefined || left.side === right.side;
  const [own, other] = [left, right].map(({ numbers = '' }) => readHouseNumbers(numbers));
  return sides && (own === undefined || other === undefined || meet(own, other));
}
