import type { Meeting } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const meetingDayAgrees = defineWholeRule({
  id: 'meeting-day-agrees',
  title: '会议日期与认定意见的会商日期对得上',
  why: '同一次会商在两处写着两个日子，期限就没法算；会商过几次的，认定意见里写最后一次。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('meetings'))
      for (const id of row.values.rulings) {
        const fault = faultOf(data, row.values, id);
        if (fault !== undefined) report({ ...at(row, 'day'), ...fault });
      }
  },
});

/** What a meeting says otherwise than a ruling that it discussed: its day, unless the ruling was discussed again later. */
function faultOf(
  data: Data,
  { day }: Meeting,
  id: string,
): { wrong: string; cure: string } | undefined {
  const ruling = data.get('rulings', id);
  if (ruling === undefined) return undefined;
  const { appliedOn, consultedOn } = ruling.values;
  if (day < appliedOn)
    return { wrong: `早于 ${id} 的申请日期 ${appliedOn}`, cure: `应不早于 ${appliedOn}` };
  const last = meetingsOn(data, id)
    .map(({ values }) => values.day)
    .sort()
    .at(-1);
  if (day !== last || consultedOn === day) return undefined;
  return consultedOn === undefined
    ? { wrong: `，而 ${id} 没有写会商日期`, cure: `在认定意见里补上 ${day}，或改正议到的认定意见` }
    : {
        wrong: `，而 ${id} 的会商日期是 ${consultedOn}`,
        cure: `两处应当一致，核对后改正写错的一处`,
      };
}

function meetingsOn(data: Data, id: string): DataRow<Meeting>[] {
  return data.rows('meetings').filter(({ values }) => values.rulings.includes(id));
}
