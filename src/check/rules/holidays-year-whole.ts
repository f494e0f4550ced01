import { EVERY_YEAR } from '../../dates/holidays.ts';
import { knownYears } from '../../dates/working-days.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const holidaysYearWhole = defineWholeRule({
  id: 'holidays-year-whole',
  title: '程序没有收录的年份，放假安排要填就填全',
  why: '只填了几天的一年，没填的节日会当作上班，工作日就数多了。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    const years = Map.groupBy(data.rows('holidays'), ({ values }) => values.day.slice(0, 4));
    for (const [year, [first, ...others]] of years) {
      if (first === undefined || knownYears().includes(year)) continue;
      const off = [first, ...others].filter(({ values }) => values.kind === '放假');
      const lacking = EVERY_YEAR.map((day) => `${year}-${day}`).filter(
        (day) => !off.some(({ values }) => values.day === day),
      );
      report({
        ...at(first, 'day'),
        wrong: `这一年没有填全，缺 ${lacking.join('、')}`,
        cure: `照国务院办公厅的通知把 ${year} 年放假和调休的日子填全；填全以前，这一年仍算还没有公布，填了的日子照算`,
      });
    }
  },
});
