import { workingDaysLate } from '../../dates/deadlines.ts';
import type { Ruling } from '../../tables/index.ts';
import { at } from '../data.ts';
import type { Promises } from '../promises.ts';
import { defineWholeRule } from '../rule.ts';

export const rulingInTime = defineWholeRule({
  id: 'ruling-in-time',
  title: '会商、认定过了期限的，写明由谁临时牵头，并尽快作出认定',
  why: '意见迟迟不出，两家都在等，居民不知道这段时间找谁。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    if (data.promises === undefined) return;
    for (const ruling of data.rows('rulings')) {
      const waiting = waitsFor(ruling.values, data.promises);
      if (waiting === undefined) continue;
      const late = workingDaysLate(waiting.from, data.today, waiting.allowed) ?? 0;
      if (late === 0) continue;
      const isLed = ruling.values.interimLead !== undefined;
      report({
        ...at(ruling, isLed ? waiting.key : 'interimLead'),
        wrong: `是空的，${waiting.what}已超期 ${late} 个工作日`,
        cure: isLed ? waiting.cure : '填上作出认定以前由哪个单位临时牵头',
      });
    }
  },
});

/** The step that an undecided ruling waits for: from which day it is counted, and how long it may take. */
function waitsFor({ status, appliedOn, consultedOn }: Ruling, promises: Promises) {
  if (status === '会商' && consultedOn !== undefined)
    return {
      key: 'decidedOn',
      what: '认定',
      cure: '尽快作出认定，填上日期',
      from: consultedOn,
      allowed: promises.decideWithin,
    } as const;
  if (status === '受理')
    return {
      key: 'consultedOn',
      what: '会商',
      cure: '尽快会商，填上日期',
      from: appliedOn,
      allowed: promises.consultWithin,
    } as const;
  return undefined;
}
