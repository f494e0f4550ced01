import { at, type Data } from '../data.ts';
import { conditionsWithEmergency, holdsDanger } from '../emergencies.ts';
import { defineWholeRule } from '../rule.ts';

export const dangerHasEmergency = defineWholeRule({
  id: 'danger-has-emergency',
  title: '会危及人身的情形，要写进险情',
  why: '有人遇险时，先告诉他做什么、打哪个电话，再说归谁管；漏写一处，就有人先看到了分工。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    // A row that cannot be read may be the very one.
    if (data.hasBroken('emergencies')) return;
    const written = conditionsWithEmergency(data);
    for (const [condition, duty] of firstOfConditions(data)) {
      const { item } = duty.values;
      if (!holdsDanger(condition) || written.get(item)?.has(condition) === true) continue;
      report({
        ...at(duty, 'condition'),
        found: condition,
        wrong: '：说的是会伤人的险情，「险情」表里没有写到',
        cure: `在「险情」表对应的一行里，「事项」加上 ${item}，「情形」加上这一句；还没有对应的一行就增加一行`,
      });
    }
  },
});

/** The first duty under each condition of each matter. */
function firstOfConditions(data: Data) {
  const duties = data.rows('duties').filter(({ values }) => values.condition !== undefined);
  const first = new Map(
    duties.toReversed().map((row) => [`${row.values.item}\n${row.values.condition}`, row]),
  );
  return duties
    .filter((row) => first.get(`${row.values.item}\n${row.values.condition}`) === row)
    .map((row) => [row.values.condition ?? '', row] as const);
}
