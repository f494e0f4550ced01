import { packaged } from '../../dates/holidays.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

const SAID = { 放假: '是放假', 调休上班: '是调休上班', usual: '照平常' } as const;

export const holidayAgrees = defineWholeRule({
  id: 'holiday-agrees',
  title: '放假安排表与程序收录的不一样的，核对通知',
  why: '两处说的是同一份通知，总有一处不对；在改正以前，以表为准。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    for (const row of data.rows('holidays')) {
      const { day, kind } = row.values;
      const other = packaged(day);
      // An ordinary weekend inside the days off is often entered with them.
      if (other === undefined || other === kind || (kind === '放假' && isWeekend(day))) continue;
      report({
        ...at(row, 'kind'),
        wrong: `与程序收录的不一样：程序里 ${day} ${SAID[other]}`,
        cure: '核对国务院办公厅的通知；表写错的改表，程序收录错的留着这一行，工作日以表为准',
      });
    }
  },
});

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
