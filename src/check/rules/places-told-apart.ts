import { at, type Data } from '../data.ts';
import { communityOf, isRoad, namesOf, type PlaceRow, standingPlaces } from '../places.ts';
import { defineWholeRule } from '../rule.ts';

export const placesToldApart = defineWholeRule({
  id: 'places-told-apart',
  title: '两处地方同名、同一叫法，各写一句怎么区分；同一个社区里不重名',
  why: '居民只知道小区的名字。两个街道各有一个同名的小区，不写怎么区分，就会找错街道。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const [name, places] of placesByName(data)) {
      for (const { row, key } of places.slice(1)) {
        const other = places.find((one) => one.row !== row && isUnclear(data, row, one.row));
        if (other === undefined) continue;
        const isSame = communityOf(data, row.values) === communityOf(data, other.row.values);
        report({
          ...at(row, key),
          found: name,
          wrong: `与 ${other.row.values.id}「${other.row.values.name}」叫法相同，分不清是哪一处`,
          cure: isSame
            ? '两处都归同一个社区：同一处的合成一行，不是同一处的改一处的叫法'
            : '两行都在「怎么区分」里写一句各不相同的话，例如在哪条路的哪一边',
        });
      }
    }
  },
});

interface Named {
  readonly row: PlaceRow;
  readonly key: 'name' | 'aliases' | 'former';
}

/** The places by each name that more than one of them has. */
function placesByName(data: Data): [string, Named[]][] {
  const names = Map.groupBy(
    standingPlaces(data).flatMap((row) => namesOf(row.values).map((own) => ({ row, ...own }))),
    ({ name }) => name,
  );
  return [...names].filter(([, places]) => places.length > 1);
}

/** Whether nobody could tell two places apart. Parts of one road are told apart by sides and numbers. */
function isUnclear(data: Data, left: PlaceRow, right: PlaceRow): boolean {
  const [one, other] = [left.values, right.values];
  if (isRoad(one) && isRoad(other) && one.name === other.name) return false;
  // A village and the estate of its name in it lead to the same door.
  const [inOne, inOther] = [communityOf(data, one), communityOf(data, other)];
  if (inOne !== undefined && inOne === inOther) return inOne !== one && inOther !== other;
  return one.apart === undefined || other.apart === undefined || one.apart === other.apart;
}
