import type { SameMatter } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';
import { type Side, shortNames, sidesOf } from '../same-matters.ts';

export const sameMatterAgrees = defineWholeRule({
  id: 'same-matter-agrees',
  title: '同一件事在两处由同一个单位牵头，不同的要写明怎么区分',
  why: '两处写得不一样，居民问到的单位就看翻到哪一页，两个单位各拿一页互相推。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('same-matters')) {
      const [left, right] = sidesOf(data, row);
      if (left === undefined || right === undefined) continue;
      // What is not there is reported already.
      if (left.answer.length === 0 || right.answer.length === 0) continue;
      if (row.values.stands === '同一件事') checkLeads(data, row, [left, right], report);
      else checkTold(data, row, [left, right], report);
    }
  },
});

function checkLeads(
  data: Data,
  row: DataRow<SameMatter>,
  [left, right]: readonly [Side, Side],
  report: Reporter,
): void {
  if (isSameAnswer(left, right)) return;
  const [here, there] = [left, right].map(({ answer }) => shortNames(data, answer).join('、'));
  report({
    ...at(row, 'stands'),
    wrong: `：${left.id} 由${here}牵头，${right.id} 由${there}牵头`,
    cure: '改掉错的一处，让牵头单位相同；确实是两段的，填“环节不同”或“范围不同”，并写明怎么区分',
  });
}

/** Where no government body leads, several may be responsible: that one of them is named on both sides is enough. */
function isSameAnswer(left: Side, right: Side): boolean {
  if (left.isLed || right.isLed)
    return left.answer.toSorted().join() === right.answer.toSorted().join();
  return left.answer.some((body) => right.answer.includes(body));
}

function checkTold(
  data: Data,
  row: DataRow<SameMatter>,
  sides: readonly Side[],
  report: Reporter,
): void {
  const { tells } = row.values;
  if (tells === undefined) {
    report({
      ...at(row, 'tells'),
      wrong: `是空的，而关系是“${row.values.stands}”`,
      cure: '用一句话写明哪一段归谁',
    });
    return;
  }
  for (const { id, answer } of sides) {
    const names = shortNames(data, answer);
    if (names.some((name) => tells.includes(name))) continue;
    report({
      ...at(row, 'tells'),
      wrong: `没有写到 ${id} 的牵头单位`,
      cure: `写上哪一段归${names.join('、')}`,
    });
  }
}
