import type { SameMatter } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { nearest } from '../nearest.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';
import { type Side, sidesOf } from '../same-matters.ts';

export const sameMatterExists = defineWholeRule({
  id: 'same-matter-exists',
  title: '同一件事写的是两处，情形和环节都是那里有的，一对只写一行',
  why: '情形对不上，就比不出两处是不是由同一个单位牵头。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const first = new Map<string, DataRow<SameMatter>>();
    for (const row of data.rows('same-matters')) {
      const sides = sidesOf(data, row);
      for (const side of sides) checkSide(row, side, report);
      if (sides.length > 0) checkPair(data, row, first, report);
    }
  },
});

function checkSide(row: DataRow<SameMatter>, side: Side, report: Reporter): void {
  if (side.meant.length > 0 || side.isSignpost) return;
  const conditions = [...new Set(side.all.map(({ condition }) => condition))];
  const meant = row.values[side.keys.condition];
  if (conditions.includes(meant)) {
    const stages = side.all.flatMap(({ condition, stage }) => (condition === meant ? stage : []));
    report({
      ...at(row, side.keys.stage),
      wrong: `不是 ${side.id} 这一情形的环节`,
      cure: cureOf([...new Set(stages.flatMap((stage) => stage ?? []))], undefined),
    });
    return;
  }
  const known = conditions.flatMap((condition) => condition ?? []);
  report({
    ...at(row, side.keys.condition),
    wrong: meant === undefined ? `是空的，而 ${side.id} 分情形` : `不是 ${side.id} 的情形`,
    cure: cureOf(known, meant === undefined ? undefined : nearest(meant, known)),
  });
}

function cureOf(known: readonly string[], near: string | undefined): string {
  if (known.length === 0) return '那里不分，清空';
  return near === undefined
    ? `改成那里写的：${known.map((one) => `「${one}」`).join('、')}`
    : `应为「${near}」`;
}

function checkPair(
  data: Data,
  row: DataRow<SameMatter>,
  first: Map<string, DataRow<SameMatter>>,
  report: Reporter,
): void {
  const sides = sidesOf(data, row).map(({ id, keys }) =>
    [id, row.values[keys.condition], row.values[keys.stage]].join('·'),
  );
  const key = sides.toSorted().join('\n');
  const earlier = first.get(key);
  first.set(key, earlier ?? row);
  if (sides[0] === sides[1])
    report({ ...at(row, 'other'), wrong: '与这一行的事项是同一处', cure: '填另一处的编号' });
  else if (earlier !== undefined)
    report({
      ...at(row, 'item'),
      wrong: `这一对在第 ${earlier.line} 行已经写过`,
      cure: '删去这一行',
    });
}
